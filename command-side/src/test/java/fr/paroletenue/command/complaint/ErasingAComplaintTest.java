package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-27, S3-28, D13: five years, not one day less, and never while the mediator has it. */
class ErasingAComplaintTest {

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2031-11-21", "2026-04-30, 2031-04-30", "2027-12-31, 2032-12-31", "2028-02-29, 2033-02-28"})
    void aClosedFileMayGoTheDayAfterItsFiveYears(LocalDate closedOn, LocalDate keepUntil) {
        var story = answered(AnswerOutcome.UPHELD).at(noon(closedOn)).given(Acts.close());

        mayGoTheDayAfter(story, keepUntil);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15, 2031-03-15", "2028-02-29, 2033-02-28"})
    void soMayAWithdrawnOne(LocalDate withdrawnOn, LocalDate keepUntil) {
        var received = Instant.parse("2026-03-10T08:00:00Z");
        var story = ComplaintStory.begun(received)
                .given(Acts.record(received))
                .at(noon(withdrawnOn))
                .given(Acts.withdraw("réglé"));

        mayGoTheDayAfter(story, keepUntil);
    }

    /** The last example of R-65. */
    @Test
    void theYearsBeginAnewWithTheNextClosure() {
        var story = answered(AnswerOutcome.UPHELD)
                .at("2026-11-21T11:00:00Z")
                .given(Acts.close())
                .at("2027-02-01T11:00:00Z")
                .given(Acts.reopen());

        assertThat(story.at("2031-11-22T11:00:00Z").refusalCode(Acts.erase()))
                .as("what is open again is in no archive")
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        mayGoTheDayAfter(
                answered(AnswerOutcome.UPHELD)
                        .at("2026-11-21T11:00:00Z")
                        .given(Acts.close())
                        .at("2027-02-01T11:00:00Z")
                        .given(Acts.reopen())
                        .at("2027-03-10T11:00:00Z")
                        .given(Acts.close()),
                LocalDate.of(2032, 3, 10));
    }

    @Test
    void theMediatorHoldsItUntilItIsOver() {
        var story = answered(AnswerOutcome.REJECTED)
                .at("2026-06-01T10:00:00Z")
                .given(Acts.close(), Acts.referral("2026-06-01"));

        var held = story.at("2031-06-02T10:00:00Z").refusal(Acts.erase());
        assertThat(held.code()).isEqualTo(RefusalCode.RETENTION_ON_HOLD);
        assertThat(held.facts()).containsEntry("keepUntil", LocalDate.of(2031, 6, 1));
        assertThat(story.at("2041-06-02T10:00:00Z").refusalCode(Acts.erase()))
                .as("however long it takes")
                .isEqualTo(RefusalCode.RETENTION_ON_HOLD);

        story.given(Acts.mediation(closing(), "2041-06-02"));
        assertThat(story.when(Acts.erase())).hasSize(1);
    }

    @Test
    void anOpenOrAnsweredFileIsNeverErased() {
        assertThat(ComplaintStory.recorded().at("2050-01-01T10:00:00Z").refusalCode(Acts.erase()))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(answered(AnswerOutcome.UPHELD).at("2050-01-01T10:00:00Z").refusalCode(Acts.erase()))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** Who asks before the time is told when it comes. */
    @Test
    void theRefusalNamesTheLastDay() {
        var story = withdrawn();

        var refused = story.at("2031-05-01T10:00:00Z").refusal(Acts.erase());

        assertThat(refused.code()).isEqualTo(RefusalCode.RETENTION_RUNNING);
        assertThat(refused.facts()).containsEntry("keepUntil", LocalDate.of(2031, 5, 1));
    }

    @Test
    void theEventSaysWhyByWhichPolicyAndWhichKeysGo() {
        var erased = erased(withdrawn().at("2031-05-02T10:00:00Z").when(Acts.erase()));

        assertThat(erased.basis()).isEqualTo(ErasureBasis.RETENTION_ENDED);
        assertThat(erased.keptUntil()).isEqualTo(LocalDate.of(2031, 5, 1));
        assertThat(erased.retentionPolicyVersion()).isEqualTo("2026-1");
        assertThat(erased.scope()).containsExactly(new ErasedKey(Acts.ID.value(), RetentionClass.COMPLAINT));
    }

    @Test
    void theRemarkFromWhichItCameGoesWithIt() {
        var story = ComplaintStory.begun(Acts.RECEIVED)
                .given(promotedFrom("r-1"))
                .at("2026-05-01T10:00:00Z")
                .given(Acts.withdraw("réglé"));

        var erased = erased(story.at("2031-05-02T10:00:00Z").when(Acts.erase()));

        assertThat(erased.scope())
                .containsExactly(
                        new ErasedKey(Acts.ID.value(), RetentionClass.COMPLAINT),
                        new ErasedKey("r-1", RetentionClass.COMPLAINT));
    }

    @Test
    void aRepetitionIsHarmlessAndNothingElseCanBeDone() {
        var story = withdrawn().at("2031-05-02T10:00:00Z").given(Acts.erase());

        assertThat(story.when(Acts.erase())).isEmpty();
        assertThat(story.refusalCode(Acts.severity(2))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(Acts.reopen())).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.at("2040-01-01T10:00:00Z").when(Acts.check())).isEmpty();
    }

    private static void mayGoTheDayAfter(ComplaintStory story, LocalDate keepUntil) {
        var refused =
                story.at(Paris.startOf(keepUntil.plusDays(1)).minusNanos(1_000)).refusal(Acts.erase());
        assertThat(refused.code()).isEqualTo(RefusalCode.RETENTION_RUNNING);
        assertThat(refused.facts()).containsEntry("keepUntil", keepUntil);

        var erased = erased(story.at(Paris.startOf(keepUntil.plusDays(1))).when(Acts.erase()));
        assertThat(erased.keptUntil()).isEqualTo(keepUntil);
    }

    private static ComplaintEvent.Erased erased(List<ComplaintEvent> events) {
        // before it stands at most what time had brought about and no alarm has told in this story
        assertThat(events.subList(0, events.size() - 1)).allMatch(MadeByTime.class::isInstance);
        return (ComplaintEvent.Erased) events.getLast();
    }

    private static ComplaintStory withdrawn() {
        return ComplaintStory.recorded().at("2026-05-01T10:00:00Z").given(Acts.withdraw("réglé"));
    }

    private static ComplaintStory answered(AnswerOutcome outcome) {
        return ComplaintStory.recorded()
                .given(
                        Acts.acknowledge(Acts.RECEIVED),
                        Acts.investigate(
                                outcome == AnswerOutcome.REJECTED ? Founded.NO : Founded.YES, "vitres oubliées"),
                        Acts.isolated(),
                        Acts.plan("consigne écrite"),
                        Acts.answer(Acts.RECEIVED, outcome));
    }

    private static RecordComplaint promotedFrom(String remark) {
        var c = Acts.record();
        return new RecordComplaint(
                c.complaintId(),
                c.receivedAt(),
                c.channel(),
                c.written(),
                c.writtenReason(),
                c.subject(),
                c.description(),
                c.complainant(),
                c.clientId(),
                c.visitId(),
                c.workerId(),
                c.remedySought(),
                c.circumstances(),
                c.relayedByWorker(),
                c.classification(),
                c.classificationInOwnWords(),
                new RemarkId(remark));
    }

    private static MediationState closing() {
        return List.of(MediationState.values()).stream()
                .filter(state -> !state.isOpen())
                .findFirst()
                .orElseThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Paris.ZONE).toInstant();
    }
}

package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3-23, S3-25, S3-26, S4-12, S5-22, S5-23, R-64: what comes when an answer is not the end. */
class DisputingTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    private ComplaintStory answered(AnswerOutcome outcome) {
        return story.given(
                Acts.open(), Acts.investigate(Founded.YES, "vitres"), Acts.isolated(), Acts.answer(RECEIVED, outcome));
    }

    /** S4-12. */
    @Test
    void anAnswerNeedsToKnowWhetherOthersAreConcerned() {
        story.given(Acts.investigate(Founded.YES, "vitres"));

        assertThat(story.refusalCode(Acts.answer(RECEIVED))).isEqualTo(RefusalCode.SCOPE_NEEDED);
        story.given(Acts.scope(Scope.SYSTEMIC));
        assertThat(Told.of(story.when(Acts.answer(RECEIVED)))).containsExactly("Answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-1", "c-77"})
    void onlyOtherComplaintsThatExistAreRelated(String related) {
        assertThat(story.refusalCode(Acts.scope(Scope.SYSTEMIC, new fr.paroletenue.api.complaint.ComplaintId(related))))
                .isEqualTo(RefusalCode.RELATED_COMPLAINT_UNKNOWN);
    }

    /** D6, R-64: the mediator of the day on which the answer left, and only where something was rejected. */
    @ParameterizedTest
    @CsvSource({
        "UPHELD, 2026-05-04T08:00:00Z, ",
        "PARTIALLY_UPHELD, 2026-05-04T08:00:00Z, Médiation Exemple",
        "REJECTED, 2026-06-30T21:59:59Z, Médiation Exemple",
        "REJECTED, 2026-06-30T22:00:00Z, Médiation Nouvelle",
    })
    void anAnswerThatRejectsNamesTheMediator(AnswerOutcome outcome, Instant sentAt, String mediator) {
        story.given(Acts.acknowledge(RECEIVED), Acts.investigate(Founded.YES, "vitres"), Acts.isolated())
                .at("2026-09-01T08:00:00Z");

        var answered = story.when(Acts.answer(sentAt, outcome, "motif", "expertise")).stream()
                .filter(ComplaintEvent.Answered.class::isInstance)
                .map(ComplaintEvent.Answered.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(answered.mediator() == null ? null : answered.mediator().name())
                .isEqualTo(mediator);
    }

    /** S3-25, D6: whoever found no amicable solution is told of the mediator, whatever the next answer says. */
    @Test
    void theAnswerAfterAFailedSolutionNamesTheMediatorToo() {
        answered(AnswerOutcome.UPHELD).given(Acts.noSolution(), Acts.close("rien à faire"), Acts.reopen());

        var again = (ComplaintEvent.Answered)
                story.when(Acts.answer(story.now(), AnswerOutcome.UPHELD, "autre motif", null))
                        .getLast();

        assertThat(again.mediator()).isNotNull();
    }

    /** written on 30 April 2026, so until 30 April 2027; an oral complaint starts no year. */
    @Test
    void aReferralSaysUntilWhenItIsPossible() {
        var events = answered(AnswerOutcome.REJECTED).when(Acts.referral("2026-04-30"));

        var referred = (DisputeEvent.MediationReferred) events.getLast();
        assertThat(referred.admissibleUntil()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(referred.mediator().name()).isEqualTo("Médiation Exemple");
    }

    @Test
    void anOralComplaintStartsNoYear() {
        var oral = ComplaintStory.begun(RECEIVED)
                .given(
                        Acts.record(ReceptionChannel.PHONE, null, null),
                        Acts.investigate(Founded.NO),
                        Acts.isolated(),
                        Acts.answer(RECEIVED, AnswerOutcome.REJECTED));

        var referred = (DisputeEvent.MediationReferred)
                oral.when(Acts.referral("2026-04-30")).getLast();

        assertThat(referred.admissibleUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, true", "PARTIALLY_UPHELD, true", "UPHELD, false"})
    void theMediatorComesInAfterARejection(AnswerOutcome outcome, boolean possible) {
        answered(outcome);

        if (possible) {
            assertThat(Told.of(story.when(Acts.referral("2026-04-30")))).containsExactly("MediationReferred");
        } else {
            assertThat(story.refusalCode(Acts.referral("2026-04-30"))).isEqualTo(RefusalCode.NOTHING_TO_MEDIATE);
        }
    }

    @Test
    void theMediatorComesInWithoutAnAmicableSolution() {
        answered(AnswerOutcome.UPHELD).given(Acts.noSolution());

        assertThat(Told.of(story.when(Acts.referral("2026-04-30")))).containsExactly("MediationReferred");
    }

    /** Whoever waits in vain for an answer may go there too. */
    @Test
    void theMediatorComesInWhenTheAnswerIsOverdue() {
        story.whenAlarmRings("2026-06-17T22:00:00Z");

        assertThat(Told.of(story.when(Acts.referral("2026-06-17")))).containsExactly("MediationReferred");
        assertThat(story.stateOf(DueDateName.ANSWER_LIMIT)).isEqualTo(DueDateState.MISSED);
    }

    @ParameterizedTest
    @EnumSource(MediationState.class)
    void aMediationGoesOnUntilItIsOver(MediationState state) {
        answered(AnswerOutcome.REJECTED).given(Acts.referral("2026-04-30"));
        if (state == MediationState.REFERRED) {
            assertThat(story.refusalCode(Acts.mediation(state, "2026-04-30")))
                    .isEqualTo(RefusalCode.MEDIATION_NOT_OPEN);
            return;
        }

        story.given(Acts.mediation(state, "2026-04-30"));

        assertThat(story.state().dispute().mediation()).contains(state);
        assertThat(story.state().dispute().isMediationOpen()).isEqualTo(state.isOpen());
        var next = Acts.mediation(
                state == MediationState.ABANDONED ? MediationState.AGREED : MediationState.ABANDONED, "2026-04-30");
        if (state.isOpen()) {
            assertThat(Told.of(story.when(next))).containsExactly("MediationMoved");
        } else {
            assertThat(story.refusalCode(next)).isEqualTo(RefusalCode.MEDIATION_NOT_OPEN);
        }
    }

    /** R-62, S5-23. */
    @Test
    void anEscalationChangesWhoAnswersAndNoClock() {
        var before = story.state().clocks();

        story.given(Acts.escalate(null));

        assertThat(story.state().owner()).isEqualTo("direction");
        assertThat(story.state().dispute().level()).isEqualTo(2);
        assertThat(story.state().clocks()).isEqualTo(before);
        assertThat(story.state().facts().receivedAt()).isEqualTo(RECEIVED);
        assertThat(story.refusalCode(Acts.escalate("anna"))).isEqualTo(RefusalCode.HIGHEST_LEVEL_REACHED);
    }

    @Test
    void anEscalationGoesToSomebodyWhoIsThere() {
        assertThat(story.refusalCode(Acts.escalate("personne"))).isEqualTo(RefusalCode.OWNER_NOT_AN_ACCOUNT);
    }

    /** S3-23. */
    @Test
    void aMeetingHasItsMinutes() {
        assertThat(story.refusalCode(Acts.minutes())).isEqualTo(RefusalCode.MEETING_UNKNOWN);
        story.given(Acts.meeting(), Acts.minutes());

        assertThat(story.when(Acts.minutes())).isEmpty();
        assertThat(story.refusalCode(new NoteMeeting(Acts.ID, 1, RECEIVED, "autre chose")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** taken up again, it may be answered and closed anew; its years begin with the last closure. */
    @Test
    void aReopenedFileKeepsItsAnswerAndMayGetAnother() {
        answered(AnswerOutcome.REJECTED).given(Acts.close("rien à faire"), Acts.reopen());
        assertThat(story.state().status()).isEqualTo(ComplaintStatus.REOPENED);

        story.at("2026-09-05T08:00:00Z")
                .given(Acts.answer(story.now(), AnswerOutcome.UPHELD, "après nouvelle visite", null));
        // the limits were kept by the first answer; nobody is late who answers twice
        assertThat(story.stateOf(DueDateName.ANSWER_LIMIT)).isEqualTo(DueDateState.KEPT);
        assertThat(story.stateOf(DueDateName.ANSWER_TARGET)).isEqualTo(DueDateState.KEPT);
        story.at("2027-03-10T08:00:00Z").given(Acts.close("refait"));

        assertThat(story.state().keepUntil().day()).isEqualTo(LocalDate.of(2032, 3, 10));
    }
}

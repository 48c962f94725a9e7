package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.DIRECTION_INFORMED;
import static fr.paroletenue.api.complaint.Qualification.COMPLAINT;
import static fr.paroletenue.api.complaint.Qualification.NOT_A_COMPLAINT;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** S3-06, S3-07, S3-11, D8, R-62: direction may change its mind; the client's clocks do not notice. */
class QualifyingAComplaintTest {

    /** Monday 20 April 2026, 09:30 in Paris. */
    private static final Instant MONDAY = Instant.parse("2026-04-20T07:30:00Z");

    @Test
    void keepsEveryDecisionAndNeverTouchesAClock() {
        var story = ComplaintStory.begun(MONDAY).given(Acts.record(MONDAY));
        var before = story.state().facts().limits();

        var refused = story.at("2026-04-24T08:00:00Z").when(Acts.qualify(NOT_A_COMPLAINT, "demande de service"));
        assertThat(story.state().isDiscarded()).isTrue();
        var reversed = story.at("2026-05-06T08:00:00Z").when(Acts.qualify(COMPLAINT, "après relecture"));

        assertThat(story.state().isDiscarded()).isFalse();
        assertThat(Told.of(refused)).contains("Qualified");
        assertThat(Told.of(reversed)).contains("Qualified");
        assertThat(story.history())
                .filteredOn(ComplaintEvent.Qualified.class::isInstance)
                .extracting(event -> ((ComplaintEvent.Qualified) event).reason())
                .containsExactly("demande de service", "après relecture");
        assertThat(story.state().facts().limits()).isEqualTo(before);
        assertThat(story.state().clock(DueDateName.ANSWER_LIMIT).orElseThrow().due())
                .isEqualTo(before.answerLimit());
        assertThat(Told.of(story.whenAlarmRings("2026-06-05T22:00:00Z")))
                .containsExactly("breached ACKNOWLEDGEMENT_LIMIT", "breached ANSWER_LIMIT");
    }

    @Test
    void namesTheDefinitionByWhichItWasDecided() {
        var events = ComplaintStory.recorded().when(Acts.qualify(COMPLAINT));

        assertThat(((ComplaintEvent.Qualified) events.getLast()).definition()).isEqualTo("complaint-definition 2026-1");
    }

    @Test
    void tellsDirectionOfItAsWell() {
        var story = ComplaintStory.recorded();

        assertThat(Told.of(story.at("2026-05-01T07:59:59Z").when(Acts.qualify(COMPLAINT))))
                .containsExactly("DirectionInformed", "Qualified");
        assertThat(story.stateOf(DIRECTION_INFORMED)).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void tellsAMissedInformationBeforeItself() {
        var story = ComplaintStory.recorded();

        assertThat(Told.of(story.at("2026-05-01T08:00:00Z").when(Acts.qualify(COMPLAINT))))
                .containsExactly("missed DIRECTION_INFORMED", "DirectionInformed", "Qualified");
        assertThat(story.stateOf(DIRECTION_INFORMED)).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void repeatsNothingButMayDecideTheSameWithAnotherReason() {
        var story = ComplaintStory.recorded().given(Acts.qualify(COMPLAINT, "raison"));

        assertThat(story.when(Acts.qualify(COMPLAINT, "raison"))).isEmpty();
        assertThat(Told.of(story.when(Acts.qualify(COMPLAINT, "autre raison")))).containsExactly("Qualified");
    }

    /** D8: clocks and misses run on, and the client still hears why (S4-15). */
    @Test
    void leavesADiscardedComplaintItsClocksAndItsAnswer() {
        var story = ComplaintStory.recorded().given(Acts.qualify(NOT_A_COMPLAINT));

        assertThat(Told.of(story.whenAlarmRings("2026-05-10T22:00:00Z")))
                .containsExactly("missed ACKNOWLEDGEMENT_TARGET", "missed ANSWER_TARGET");
        assertThat(story.refusalCode(Acts.close())).isEqualTo(RefusalCode.ANSWER_NEEDED);

        var events = story.when(Acts.answer(story.now(), AnswerOutcome.NOT_A_COMPLAINT));

        assertThat(Told.of(events)).containsExactly("FirstMeasureTaken", "Answered");
        assertThat(story.state().openClocks()).isEmpty();
        assertThat(Told.of(story.when(Acts.close(null)))).containsExactly("Closed");
    }

    @Test
    void bindsTheOutcomeOfTheAnswer() {
        var discarded = ComplaintStory.recorded().given(Acts.qualify(NOT_A_COMPLAINT));
        var accepted =
                ComplaintStory.recorded().given(Acts.qualify(COMPLAINT), Acts.investigate(Founded.NO), Acts.isolated());
        var undecided = ComplaintStory.recorded().given(Acts.investigate(Founded.NO), Acts.isolated());

        assertThat(discarded.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.REJECTED)))
                .isEqualTo(RefusalCode.OUTCOME_CONTRADICTS_QUALIFICATION);
        assertThat(accepted.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.NOT_A_COMPLAINT)))
                .isEqualTo(RefusalCode.OUTCOME_CONTRADICTS_QUALIFICATION);
        assertThat(undecided.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.NOT_A_COMPLAINT)))
                .isEqualTo(RefusalCode.OUTCOME_CONTRADICTS_QUALIFICATION);
        assertThat(Told.of(undecided.when(Acts.answer(RECEIVED, AnswerOutcome.REJECTED))))
                .containsExactly("Answered");
    }
}

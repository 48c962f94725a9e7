package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.IMMEDIATE_ACTION;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S4-10, S4-11: a grave complaint is owed a decision on immediate action within 24 hours. */
class AssessingSeverityTest {

    private final ComplaintStory story = ComplaintStory.recorded().given(Acts.open());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void owesNothingBelowFour(int severity) {
        story.given(Acts.severity(severity));

        assertThat(story.state().clock(IMMEDIATE_ACTION)).isEmpty();
    }

    @Test
    void owesADecisionWithinADayAtFour() {
        story.given(Acts.severity(4));

        assertThat(story.state().clock(IMMEDIATE_ACTION).orElseThrow().due().dueAt())
                .isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        assertThat(Told.of(story.whenAlarmRings("2026-05-01T08:00:00Z"))).containsExactly("missed IMMEDIATE_ACTION");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T07:59:59.999999Z, KEPT,   FirstMeasureTaken",
        "2026-05-01T08:00:00Z,        MISSED, missed IMMEDIATE_ACTION;FirstMeasureTaken",
    })
    void isMetByADecisionBeforeTheDayHasPassed(Instant decidedAt, DueDateState verdict, String before) {
        story.given(Acts.severity(4));

        var decided = ComplaintDecisions.decideImmediateAction(
                story.state(), Acts.immediateAction("serrurier appelé"), decidedAt);

        assertThat(String.join(";", Told.of(decided.subList(0, decided.size() - 1))))
                .isEqualTo(before);
        assertThat(((ComplaintEvent.ImmediateActionDecided) decided.getLast()).settled())
                .containsExactly(new SettledDueDate(IMMEDIATE_ACTION, verdict));
    }

    @Test
    void keepsOldValuesAndTheClockOfTheFirstFour() {
        story.given(Acts.severity(4));
        var due = story.state().clock(IMMEDIATE_ACTION).orElseThrow().due();

        story.at("2026-04-30T20:00:00Z").given(Acts.severity(2), Acts.severity(4));

        assertThat(story.history())
                .filteredOn(ComplaintEvent.SeverityAssessed.class::isInstance)
                .extracting(event -> ((ComplaintEvent.SeverityAssessed) event).severity())
                .containsExactly(4, 2, 4);
        assertThat(story.state().clock(IMMEDIATE_ACTION).orElseThrow().due()).isEqualTo(due);
    }

    @Test
    void owesNothingWhenTheDecisionWasTakenBefore() {
        story.given(Acts.immediateAction("serrurier appelé"), Acts.severity(4));

        assertThat(story.state().clock(IMMEDIATE_ACTION)).isEmpty();
        assertThat(story.history())
                .filteredOn(ComplaintEvent.ImmediateActionDecided.class::isInstance)
                .extracting(event -> ((ComplaintEvent.ImmediateActionDecided) event).settled())
                .containsExactly(List.of());
    }

    @Test
    void isRepeatedWithoutAnEventAndRescoredWithOne() {
        story.given(Acts.severity(3));

        assertThat(story.when(Acts.severity(3))).isEmpty();
        assertThat(Told.of(story.when(Acts.severity(1)))).containsExactly("SeverityAssessed");
    }

    @Test
    void isFollowedByOneDecisionOnly() {
        story.given(Acts.severity(4), Acts.immediateAction("serrurier appelé"));

        assertThat(story.when(Acts.immediateAction("serrurier appelé"))).isEmpty();
        assertThat(story.refusalCode(Acts.immediateAction("rien"))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.stateOf(IMMEDIATE_ACTION)).isEqualTo(DueDateState.KEPT);
        assertThat(story.now()).isEqualTo(RECEIVED);
    }
}

package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.kernel.DueDateState;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** S3-14: something is done about a complaint within five working days of its receipt. */
class TakingTheFirstMeasureTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    static Stream<Arguments> measures() {
        return Stream.of(
                Arguments.of(Acts.immediateAction("serrurier appelé"), FirstMeasure.IMMEDIATE_ACTION),
                Arguments.of(Acts.investigate(Founded.NO), FirstMeasure.INVESTIGATION),
                Arguments.of(Acts.plan("former"), FirstMeasure.CORRECTIVE_ACTION),
                Arguments.of(Acts.meeting(), FirstMeasure.MEETING));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void isWhicheverStepComesFirst(ComplaintCommand act, FirstMeasure how) {
        assertThat(story.when(act))
                .filteredOn(ComplaintEvent.FirstMeasureTaken.class::isInstance)
                .extracting(event -> ((ComplaintEvent.FirstMeasureTaken) event).how())
                .containsExactly(how);
        assertThat(story.stateOf(DueDateName.FIRST_MEASURE)).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void isTheAnswerWhenNothingElseWasNeeded() {
        story.given(Acts.qualify(Qualification.NOT_A_COMPLAINT));

        assertThat(Told.of(story.when(Acts.answer(RECEIVED, AnswerOutcome.NOT_A_COMPLAINT))))
                .containsExactly("FirstMeasureTaken", "Answered");
    }

    @Test
    void isTakenOnce() {
        story.given(Acts.immediateAction("serrurier appelé"));

        assertThat(Told.of(story.when(Acts.plan("former")))).containsExactly("CorrectiveActionPlanned");
        assertThat(Told.of(story.when(Acts.investigate(Founded.NO)))).containsExactly("Investigated");
    }

    /** Writing that it arrived is no measure. */
    @Test
    void isNoAcknowledgement() {
        story.given(Acts.acknowledge(RECEIVED), Acts.qualify(Qualification.COMPLAINT), Acts.severity(2));

        assertThat(story.stateOf(DueDateName.FIRST_MEASURE)).isEqualTo(DueDateState.OPEN);
    }

    /** R-60b: of the five days 4 to 7 and 11 May, because the 8th is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-11T21:59:59.999999Z, KEPT",
        "2026-05-11T22:00:00Z, MISSED",
    })
    void isInTimeBeforeTheDayEnds(Instant at, DueDateState verdict) {
        story.at(at).given(Acts.immediateAction("serrurier appelé"));

        assertThat(story.stateOf(DueDateName.FIRST_MEASURE)).isEqualTo(verdict);
    }
}

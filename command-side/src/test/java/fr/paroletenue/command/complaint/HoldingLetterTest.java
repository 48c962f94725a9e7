package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.ANSWER_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ANSWER_TARGET;
import static fr.paroletenue.api.complaint.DueDateName.PROMISED_ANSWER;
import static fr.paroletenue.api.complaint.DueDateName.UPDATE;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3-20, S3-21, R-63: the answer of R-60b is due by the end of 17 June. */
class HoldingLetterTest {

    private static final Instant IN_TIME = Instant.parse("2026-06-17T21:59:59.999999Z");
    private static final Instant TOO_LATE = Instant.parse("2026-06-17T22:00:00Z");
    private static final LocalDate NEW_DATE = LocalDate.of(2026, 7, 14);

    private final ComplaintStory story = ComplaintStory.recorded();

    @BeforeEach
    void onlyTheAnswerIsMissing() {
        story.given(
                Acts.qualify(Qualification.COMPLAINT),
                Acts.acknowledge(RECEIVED),
                Acts.investigate(Founded.YES, "vitres"),
                Acts.isolated());
    }

    @Test
    void excusesTheLimitWhenItLeftInTimeButNoTarget() {
        story.at(IN_TIME).given(Acts.letter(IN_TIME, NEW_DATE));

        var events = story.whenAlarmRings("2026-06-17T22:00:00Z");

        assertThat(events)
                .containsExactly(new ComplaintEvent.LimitExcused(
                        Acts.ID, ANSWER_LIMIT, story.state().facts().limits().answerLimit(), IN_TIME));
        assertThat(story.stateOf(ANSWER_LIMIT)).isEqualTo(DueDateState.EXCUSED);
        assertThat(story.stateOf(ANSWER_TARGET)).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void excusesNothingWhenItLeftTooLate() {
        var events = story.at(TOO_LATE).when(Acts.letter(TOO_LATE, NEW_DATE));

        assertThat(Told.of(events))
                .containsExactly("HoldingLetterSent", "missed ANSWER_TARGET", "breached ANSWER_LIMIT");
        assertThat(story.stateOf(ANSWER_LIMIT)).isEqualTo(DueDateState.MISSED);
        assertThat(((ComplaintEvent.HoldingLetterSent) events.getFirst()).settled())
                .isEmpty();
    }

    @Test
    void excusesTheLimitAlsoWhenItIsRecordedBeforeTheAlarmButAfterTheLimit() {
        var events = story.at("2026-06-18T08:00:00Z").when(Acts.letter(IN_TIME, NEW_DATE));

        assertThat(Told.of(events))
                .containsExactly("HoldingLetterSent", "missed ANSWER_TARGET", "excused ANSWER_LIMIT");
    }

    /** It counts from when it left, not from when somebody wrote it down. */
    @Test
    void excusesTheLimitAlsoWhenTheAlarmHasTakenItForABreach() {
        assertThat(Told.of(story.whenAlarmRings("2026-06-17T22:00:00Z"))).contains("breached ANSWER_LIMIT");

        var events = story.at("2026-06-18T08:00:00Z").when(Acts.letter(IN_TIME, NEW_DATE));

        assertThat(Told.of(events)).containsExactly("HoldingLetterSent");
        assertThat(((ComplaintEvent.HoldingLetterSent) events.getFirst()).settled())
                .containsExactly(new SettledDueDate(ANSWER_LIMIT, DueDateState.EXCUSED));
        assertThat(story.stateOf(ANSWER_LIMIT)).isEqualTo(DueDateState.EXCUSED);
    }

    /** A due date like any other: missing it is a breach. */
    @Test
    void makesItsNewDateADueDate() {
        story.at(IN_TIME).given(Acts.letter(IN_TIME, NEW_DATE));

        assertThat(story.state().clock(PROMISED_ANSWER).orElseThrow().due().dueAt())
                .isEqualTo(Instant.parse("2026-07-14T22:00:00Z"));
        assertThat(Told.of(story.whenAlarmRings("2026-07-14T21:59:59.999999Z")))
                .containsExactly("excused ANSWER_LIMIT", "missed UPDATE");
        assertThat(Told.of(story.whenAlarmRings("2026-07-14T22:00:00Z"))).containsExactly("breached PROMISED_ANSWER");
    }

    @Test
    void breachesAtOnceWhenItsNewDateHasPassedBeforeItIsRecorded() {
        var events = story.at("2026-07-15T08:00:00Z").when(Acts.letter(IN_TIME, NEW_DATE));

        assertThat(Told.of(events))
                .containsExactly(
                        "HoldingLetterSent",
                        "missed ANSWER_TARGET",
                        "excused ANSWER_LIMIT",
                        "missed UPDATE",
                        "breached PROMISED_ANSWER");
    }

    @Test
    void isFollowedByWordEveryTenWorkingDays() {
        var first = Instant.parse("2026-05-06T08:00:00Z");
        story.at(first).given(Acts.letter(first, NEW_DATE));
        assertThat(story.state().clock(UPDATE).orElseThrow().due().lastDay()).isEqualTo(LocalDate.of(2026, 5, 22));

        var second = Instant.parse("2026-05-22T21:59:59Z");
        var events = story.at(second).when(Acts.letter(second, LocalDate.of(2026, 7, 20)));

        assertThat(settledBy(events))
                .containsExactly(
                        new SettledDueDate(PROMISED_ANSWER, DueDateState.EXCUSED),
                        new SettledDueDate(UPDATE, DueDateState.KEPT));
        assertThat(story.stateOf(PROMISED_ANSWER)).isEqualTo(DueDateState.OPEN);
        assertThat(story.state().clock(PROMISED_ANSWER).orElseThrow().due().lastDay())
                .isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(story.stateOf(UPDATE)).isEqualTo(DueDateState.OPEN);
    }

    @Test
    void tellsThatAnEarlierDateAndTheNextWordWereMissed() {
        var first = Instant.parse("2026-05-06T08:00:00Z");
        story.at(first).given(Acts.letter(first, LocalDate.of(2026, 5, 20)));

        var second = Instant.parse("2026-05-22T22:00:00Z");
        var events = story.at(second).when(Acts.letter(second, NEW_DATE));

        assertThat(Told.of(events))
                .containsExactly(
                        "breached PROMISED_ANSWER", "missed UPDATE", "HoldingLetterSent", "missed ANSWER_TARGET");
        assertThat(settledBy(events)).isEmpty();
        assertThat(story.stateOf(PROMISED_ANSWER)).isEqualTo(DueDateState.OPEN);
    }

    @Test
    void setsRightWhatTheAlarmHadSaidOfTheDatesItReplaces() {
        var first = Instant.parse("2026-05-06T08:00:00Z");
        story.at(first).given(Acts.letter(first, LocalDate.of(2026, 5, 20)));
        story.whenAlarmRings("2026-05-22T22:00:00Z");

        var events = story.when(Acts.letter(Instant.parse("2026-05-20T08:00:00Z"), NEW_DATE));

        assertThat(settledBy(events))
                .containsExactly(
                        new SettledDueDate(PROMISED_ANSWER, DueDateState.EXCUSED),
                        new SettledDueDate(UPDATE, DueDateState.KEPT));
    }

    @Test
    void leavesNoDueDateOpenOnceTheAnswerHasLeft() {
        story.at(IN_TIME).given(Acts.letter(IN_TIME, NEW_DATE));
        story.whenAlarmRings("2026-06-17T22:00:00Z");

        var answeredAt = Instant.parse("2026-06-29T08:00:00Z");
        var events = story.at(answeredAt).when(Acts.answer(answeredAt, AnswerOutcome.UPHELD, "motif", "expertise"));

        assertThat(((ComplaintEvent.Answered) events.getLast()).settled())
                .containsExactly(
                        new SettledDueDate(ANSWER_TARGET, DueDateState.MISSED),
                        new SettledDueDate(ANSWER_LIMIT, DueDateState.EXCUSED),
                        new SettledDueDate(PROMISED_ANSWER, DueDateState.KEPT),
                        new SettledDueDate(UPDATE, DueDateState.KEPT));
        assertThat(story.state().openClocks()).isEmpty();
    }

    /** The new date may be the very day of the letter, by the calendar of Paris. */
    @Test
    void promisesNoDateBeforeItsOwnDay() {
        var afterMidnightInParis = Instant.parse("2026-06-10T22:30:00Z");
        story.at(afterMidnightInParis);

        assertThat(story.refusalCode(Acts.letter(afterMidnightInParis, LocalDate.of(2026, 6, 10))))
                .isEqualTo(RefusalCode.NEW_DATE_NOT_AFTER_LETTER);
        assertThat(Told.of(story.when(Acts.letter(afterMidnightInParis, LocalDate.of(2026, 6, 11)))))
                .contains("HoldingLetterSent");
    }

    @Test
    void cannotHaveLeftBeforeTheReceiptNorInTheFuture() {
        assertThat(story.refusalCode(Acts.letter(RECEIVED.minusNanos(1000), NEW_DATE)))
                .isEqualTo(RefusalCode.SENT_BEFORE_RECEIPT);
        assertThat(story.refusalCode(Acts.letter(RECEIVED.plusNanos(1000), NEW_DATE)))
                .isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
    }

    @Test
    void followsTheOneBeforeIt() {
        var first = Instant.parse("2026-05-06T08:00:00Z");
        var second = Instant.parse("2026-05-18T08:00:00Z");
        story.at(second).given(Acts.letter(first, NEW_DATE), Acts.letter(second, NEW_DATE));

        assertThat(story.refusalCode(Acts.letter(Instant.parse("2026-05-10T08:00:00Z"), NEW_DATE)))
                .isEqualTo(RefusalCode.SENT_BEFORE_LAST_LETTER);
        assertThat(story.refusalCode(Acts.letter(second, NEW_DATE, "autres raisons")))
                .isEqualTo(RefusalCode.SENT_BEFORE_LAST_LETTER);
    }

    @Test
    void isNotSentTwiceByBeingRecordedTwice() {
        var first = Instant.parse("2026-05-06T08:00:00Z");
        var second = Instant.parse("2026-05-18T08:00:00Z");
        story.at(second).given(Acts.letter(first, NEW_DATE), Acts.letter(second, NEW_DATE));

        assertThat(story.when(Acts.letter(second, NEW_DATE))).isEmpty();
        assertThat(story.when(Acts.letter(first, NEW_DATE))).isEmpty();
        assertThat(story.state().holdingLetters()).hasSize(2);
    }

    @Test
    void stopsNoClock() {
        var before = story.state().clock(ANSWER_LIMIT).orElseThrow();

        story.given(Acts.letter(RECEIVED, NEW_DATE));

        assertThat(story.state().clock(ANSWER_LIMIT)).contains(before);
        assertThat(story.state().openClocks())
                .extracting(RunningClock::name)
                .containsExactlyInAnyOrder(ANSWER_TARGET, ANSWER_LIMIT, PROMISED_ANSWER, UPDATE)
                .doesNotContain(DueDateName.ACKNOWLEDGEMENT_LIMIT);
    }

    private static List<SettledDueDate> settledBy(List<ComplaintEvent> events) {
        return events.stream()
                .filter(ComplaintEvent.HoldingLetterSent.class::isInstance)
                .flatMap(event -> ((ComplaintEvent.HoldingLetterSent) event).settled().stream())
                .toList();
    }
}

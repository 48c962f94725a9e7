package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_TARGET;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-16, S3-17, S4-06, S4-07, R-60b: target 2 May 10:00, limit the end of 26 May, Paris time. */
class AcknowledgingAComplaintTest {

    private static final Instant LATE_SUMMER = Instant.parse("2026-08-31T08:00:00Z");

    private final ComplaintStory story = ComplaintStory.recorded();

    /** By the instant at which it left; and the very instant that is due is too late. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-30T08:00:00Z,        KEPT,   KEPT,   ''",
        "2026-05-02T07:59:59.999999Z, KEPT,   KEPT,   ''",
        "2026-05-02T08:00:00Z,        MISSED, KEPT,   missed ACKNOWLEDGEMENT_TARGET",
        "2026-05-26T21:59:59.999999Z, MISSED, KEPT,   missed ACKNOWLEDGEMENT_TARGET",
        "2026-05-26T22:00:00Z,        MISSED, MISSED, missed ACKNOWLEDGEMENT_TARGET;breached ACKNOWLEDGEMENT_LIMIT",
    })
    void isOnTimeByTheInstantItWasSent(Instant sentAt, DueDateState target, DueDateState limit, String missed) {
        var decided = ComplaintDecisions.acknowledge(
                story.state(), Acts.acknowledge(sentAt), ComplaintStory::letterhead, LATE_SUMMER);

        assertThat(String.join(";", Told.of(decided.subList(0, decided.size() - 1))))
                .isEqualTo(missed);
        var acknowledged = (ComplaintEvent.Acknowledged) decided.getLast();
        assertThat(acknowledged.settled())
                .containsExactly(
                        new SettledDueDate(ACKNOWLEDGEMENT_TARGET, target),
                        new SettledDueDate(ACKNOWLEDGEMENT_LIMIT, limit));
    }

    /** The alarm had rung because nobody had written down that the letter had left. */
    @Test
    void setsRightWhatTheAlarmHadSaidWhenItHadLeftInTime() {
        story.whenAlarmRings("2026-05-26T22:00:00Z");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_LIMIT)).isEqualTo(DueDateState.MISSED);

        var events = story.at("2026-05-27T08:00:00Z").when(Acts.acknowledge(Instant.parse("2026-05-01T12:00:00Z")));

        assertThat(Told.of(events)).containsExactly("Acknowledged");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.KEPT);
        assertThat(story.stateOf(ACKNOWLEDGEMENT_LIMIT)).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void doesNotTellAMissAgainThatTheAlarmHasTold() {
        story.whenAlarmRings("2026-05-02T08:00:00Z");

        var events = story.at("2026-05-04T08:00:00Z").when(Acts.acknowledge(Instant.parse("2026-05-04T08:00:00Z")));

        assertThat(Told.of(events)).containsExactly("Acknowledged");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void endsItsClocksAndNoOther() {
        story.given(Acts.acknowledge(RECEIVED));

        assertThat(Told.of(story.whenAlarmRings("2026-07-01T08:00:00Z")))
                .containsExactly(
                        "missed DIRECTION_INFORMED",
                        "missed ANSWER_TARGET",
                        "missed FIRST_MEASURE",
                        "breached ANSWER_LIMIT");
    }

    @Test
    void cannotHaveLeftBeforeTheReceiptNorInTheFuture() {
        story.at("2026-05-01T08:00:00Z");

        assertThat(story.refusalCode(Acts.acknowledge(RECEIVED.minusNanos(1000))))
                .isEqualTo(RefusalCode.SENT_BEFORE_RECEIPT);
        assertThat(story.refusalCode(Acts.acknowledge(Instant.parse("2026-05-01T08:00:00.000001Z"))))
                .isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
        assertThat(Told.of(story.when(Acts.acknowledge(Instant.parse("2026-05-01T08:00:00Z")))))
                .contains("Acknowledged");
    }

    @Test
    void isDoneOnce() {
        story.given(Acts.acknowledge(RECEIVED, "enquête"));

        assertThat(story.when(Acts.acknowledge(RECEIVED, "enquête"))).isEmpty();
        assertThat(story.refusalCode(Acts.acknowledge(RECEIVED, "autre suite")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }
}

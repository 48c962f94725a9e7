package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S3-28, R-65. */
class WithdrawingAComplaintTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    @Test
    void endsEveryClockWithoutAVerdict() {
        assertThat(Told.of(story.when(Acts.withdraw("réglé")))).containsExactly("Withdrawn");

        assertThat(story.state().clocks()).isEmpty();
        assertThat(story.whenAlarmRings("2026-08-01T08:00:00Z")).isEmpty();
    }

    @Test
    void keepsWhatTheAlarmsHadToldBefore() {
        story.whenAlarmRings("2026-05-02T08:00:00Z");

        story.given(Acts.withdraw("réglé"));

        assertThat(story.stateOf(DueDateName.ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().clock(DueDateName.ANSWER_LIMIT)).isEmpty();
    }

    /** With the house asleep no alarm rang; a withdrawal must not make the breach disappear. */
    @Test
    void tellsFirstWhatHadPassedWithoutAnAlarm() {
        var events = story.at("2026-06-17T22:00:00Z").when(Acts.withdraw("lassitude"));

        assertThat(Told.of(events))
                .containsExactly(
                        "missed DIRECTION_INFORMED",
                        "missed ACKNOWLEDGEMENT_TARGET",
                        "missed ANSWER_TARGET",
                        "missed FIRST_MEASURE",
                        "breached ACKNOWLEDGEMENT_LIMIT",
                        "breached ANSWER_LIMIT",
                        "Withdrawn");
        assertThat(story.stateOf(DueDateName.ANSWER_LIMIT)).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void startsTheFiveYearsToo() {
        var events = story.at("2026-05-01T00:00:00Z").when(Acts.withdraw("réglé"));

        assertThat(((ComplaintEvent.Withdrawn) events.getLast()).keepUntil()).isEqualTo(LocalDate.of(2031, 5, 1));
    }

    @Test
    void isDoneOnce() {
        story.given(Acts.withdraw("réglé"));

        assertThat(story.when(Acts.withdraw("réglé"))).isEmpty();
        assertThat(story.refusalCode(Acts.withdraw("autre raison"))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }
}

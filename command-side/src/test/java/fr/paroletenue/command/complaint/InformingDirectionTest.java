package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.DIRECTION_INFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-10, S4-01: direction learns of it within 24 hours. */
class InformingDirectionTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T07:59:59.999999Z, KEPT,   ''",
        "2026-05-01T08:00:00Z,        MISSED, missed DIRECTION_INFORMED",
    })
    void isOnTimeBeforeADayHasPassed(Instant openedAt, DueDateState verdict, String missed) {
        var decided = ComplaintDecisions.directionLearns(story.state(), DirectionLearned.OPENED_IT, openedAt);

        assertThat(String.join(";", Told.of(decided.subList(0, decided.size() - 1))))
                .isEqualTo(missed);
        assertThat(decided.getLast())
                .isEqualTo(new ComplaintEvent.DirectionInformed(
                        Acts.ID, DirectionLearned.OPENED_IT, new SettledDueDate(DIRECTION_INFORMED, verdict)));
    }

    @Test
    void happensOnce() {
        assertThat(Told.of(story.when(Acts.open()))).containsExactly("DirectionInformed");

        assertThat(story.when(Acts.open())).isEmpty();
        assertThat(Told.of(story.when(Acts.qualify(Qualification.COMPLAINT)))).containsExactly("Qualified");
    }

    @Test
    void staysOwedAfterTheAlarmAndComesLate() {
        assertThat(Told.of(story.whenAlarmRings("2026-05-01T08:00:00Z"))).containsExactly("missed DIRECTION_INFORMED");

        assertThat(Told.of(story.when(Acts.open()))).containsExactly("DirectionInformed");
        assertThat(story.stateOf(DIRECTION_INFORMED)).isEqualTo(DueDateState.MISSED);
    }

    /** Direction may well open a file that the client has given up in the meantime: nothing is owed any more. */
    @Test
    void isNotOwedForAWithdrawnComplaint() {
        story.given(Acts.withdraw("réglé à l'amiable"));

        assertThat(story.at("2026-05-01T07:00:00Z").when(Acts.open())).isEmpty();
    }
}

package fr.paroletenue.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.ProofDay;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-02, R-02c, S2-09: by when somebody is called back. */
class IntakeTimeLimitsTest {

    static final IntakeTimeLimits LIMITS =
            new IntakeTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of()), HolidayZone.METROPOLE);

    @ParameterizedTest
    @CsvSource({
        "2026-05-22T17:30:00+02:00, 2026-05-23T17:30:00+02:00, 2026-05-23, 2026-05-22",
        // an hour is given back in the night between
        "2026-10-24T09:30:00+02:00, 2026-10-25T08:30:00+01:00, 2026-10-25, 2026-10-24",
        // and one is taken
        "2026-03-28T09:30:00+01:00, 2026-03-29T10:30:00+02:00, 2026-03-29, 2026-03-28",
        // at midnight the day that begins is already too late
        "2026-05-20T00:00:00+02:00, 2026-05-21T00:00:00+02:00, 2026-05-20, 2026-05-20",
        "2026-05-19T10:00:00+02:00, 2026-05-20T10:00:00+02:00, 2026-05-20, 2026-05-20",
        // the day after is Ascension
        "2026-05-13T16:00:00+02:00, 2026-05-14T16:00:00+02:00, 2026-05-14, 2026-05-13",
    })
    void isADayOfElapsedHours(OffsetDateTime leftAt, OffsetDateTime dueAt, LocalDate lastDay, LocalDate doBy) {
        var due = LIMITS.callBack(leftAt.toInstant());

        assertThat(due.dueAt()).isEqualTo(dueAt.toInstant());
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
    }

    @Test
    void isProvedHourByHourAndNamesItsPolicy() {
        DueDate due = LIMITS.callBack(
                OffsetDateTime.parse("2026-10-24T09:30:00+02:00").toInstant());

        assertThat(due.proof()).extracting(ProofDay::hours).containsExactly("PT14H30M", "PT9H30M");
        assertThat(due.policy() + " " + due.policyVersion() + " " + due.promises())
                .isEqualTo("call-back 2026-1 [S2-09]");
    }
}

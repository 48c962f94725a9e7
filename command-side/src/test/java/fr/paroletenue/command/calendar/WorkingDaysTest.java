package fr.paroletenue.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.paroletenue.api.kernel.HolidayZone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays METROPOLE = WorkingDays.in(HolidayZone.METROPOLE);

    @ParameterizedTest
    @CsvSource({
        "METROPOLE,      2026-04-20, true",
        "METROPOLE,      2026-04-25, false",
        "METROPOLE,      2026-04-26, false",
        "METROPOLE,      2026-05-01, false",
        "METROPOLE,      2026-04-03, true",
        "ALSACE_MOSELLE, 2026-04-03, false",
        "METROPOLE,      2028-12-26, true",
        "ALSACE_MOSELLE, 2028-12-26, false",
    })
    void areMondayToFridayWithoutPublicHolidays(HolidayZone zone, LocalDate day, boolean working) {
        assertThat(WorkingDays.in(zone).isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20, 0, 2026-04-20",
        "2026-04-20, 1, 2026-04-21",
        "2026-04-24, 1, 2026-04-27",
        "2026-04-30, 1, 2026-05-04",
        "2026-05-22, 1, 2026-05-26",
        "2026-12-24, 1, 2026-12-28",
        "2026-12-31, 1, 2027-01-04",
        "2027-03-26, 1, 2027-03-30",
        "2026-04-20, 14, 2026-05-12",
        "2026-04-20, 30, 2026-06-05",
    })
    void areCountedFromTheDayAfterTheTrigger(LocalDate trigger, int days, LocalDate expected) {
        assertThat(METROPOLE.plus(trigger, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-17, 5, 2026-06-10",
        "2026-05-26, 1, 2026-05-22",
        "2026-05-10, 1, 2026-05-07",
        "2026-05-10, 0, 2026-05-07",
        "2026-05-12, 0, 2026-05-12",
        "2027-01-04, 2, 2026-12-30",
    })
    void areCountedBackwardsWithoutTheDayItself(LocalDate day, int days, LocalDate expected) {
        assertThat(METROPOLE.minus(day, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-12, 2026-05-12, 2026-05-12",
        "2026-05-10, 2026-05-07, 2026-05-11",
        "2026-05-14, 2026-05-13, 2026-05-15",
        "2026-05-24, 2026-05-22, 2026-05-26",
        "2026-12-26, 2026-12-24, 2026-12-28",
    })
    void surroundADayThatIsNone(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(METROPOLE.lastOnOrBefore(day)).isEqualTo(before);
        assertThat(METROPOLE.firstOnOrAfter(day)).isEqualTo(after);
    }

    /** R-11 and R-11b: a right of the client that ends on a day off lasts until the next day that is none. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-17, 2026-05-04",
        "2026-04-23, 2026-05-07",
        "2026-04-24, 2026-05-11",
        "2026-04-30, 2026-05-15",
        "2026-05-11, 2026-05-26",
        "2014-06-14, 2014-06-30",
    })
    void extendTheRightOfAClient(LocalDate signed, LocalDate lastDay) {
        assertThat(METROPOLE.firstOnOrAfter(signed.plusDays(14))).isEqualTo(lastDay);
    }

    @Test
    void areNotCountedInNegativeNumbers() {
        var day = LocalDate.of(2026, 4, 20);
        assertThatIllegalArgumentException().isThrownBy(() -> METROPOLE.plus(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> METROPOLE.minus(day, -1));
    }
}

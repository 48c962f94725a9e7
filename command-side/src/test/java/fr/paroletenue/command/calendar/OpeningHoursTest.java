package fr.paroletenue.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-01, S2-03: when somebody answers the telephone. */
class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource({
        // a Friday that is a public holiday, then the Monday after it
        "2026-05-08T10:00:00, false",
        "2026-05-11T08:59:00, false",
        "2026-05-11T08:59:59, false",
        "2026-05-11T09:00:00, true",
        "2026-05-11T17:59:59, true",
        "2026-05-11T18:00:00, false",
        "2026-05-09T10:00:00, false",
        "2026-05-10T10:00:00, false",
        "2026-05-15T10:00:00, true",
        // Whit Monday, and the Sunday on which the clocks change
        "2026-05-25T10:00:00, false",
        "2026-10-25T10:00:00, false",
        "2026-10-26T09:00:00, true",
    })
    void areThoseOfThePolicyInParisTime(LocalDateTime there, boolean open) {
        assertThat(hours("MONDAY-FRIDAY 09:00-18:00", HolidayZone.METROPOLE)
                        .areAt(there.atZone(Paris.ZONE).toInstant()))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday and the day after Christmas are holidays in Alsace-Moselle only
        "2026-04-03T10:00:00, METROPOLE,      true",
        "2026-04-03T10:00:00, ALSACE_MOSELLE, false",
        "2028-12-26T10:00:00, METROPOLE,      true",
        "2028-12-26T10:00:00, ALSACE_MOSELLE, false",
    })
    void knowTheHolidaysOfTheirZone(LocalDateTime there, HolidayZone zone, boolean open) {
        assertThat(hours("MONDAY-FRIDAY 09:00-18:00", zone)
                        .areAt(there.atZone(Paris.ZONE).toInstant()))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "SATURDAY-TUESDAY 10:00-12:00, 2026-05-09T10:00:00, true",
        "SATURDAY-TUESDAY 10:00-12:00, 2026-05-10T11:59:00, true",
        "SATURDAY-TUESDAY 10:00-12:00, 2026-05-12T10:30:00, true",
        "SATURDAY-TUESDAY 10:00-12:00, 2026-05-13T10:30:00, false",
        "SATURDAY-TUESDAY 10:00-12:00, 2026-05-15T10:30:00, false",
        "WEDNESDAY-WEDNESDAY 10:00-12:00, 2026-05-13T10:30:00, true",
        "WEDNESDAY-WEDNESDAY 10:00-12:00, 2026-05-12T10:30:00, false",
    })
    void mayBeToldOverTheEndOfTheWeek(String policy, LocalDateTime there, boolean open) {
        assertThat(hours(policy, HolidayZone.METROPOLE)
                        .areAt(there.atZone(Paris.ZONE).toInstant()))
                .isEqualTo(open);
    }

    private static OpeningHours hours(String value, HolidayZone zone) {
        return OpeningHours.of(
                new PolicyVersion(
                        new PolicyName("opening-hours"),
                        "1",
                        LocalDate.of(1900, 1, 1),
                        PolicyUnit.TEXT,
                        value,
                        List.of("S2-03"),
                        "test"),
                zone);
    }
}

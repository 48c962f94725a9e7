package fr.paroletenue.command.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** by when a client is called. */
class FollowUpTimeLimitsTest {

    private static final FollowUpTimeLimits LIMITS = FollowUpStory.LIMITS;

    @ParameterizedTest(name = "{4}: {0} after {1} is due {2}, to be done by {3}")
    @CsvSource({
        "EIGHT_DAYS, 2026-04-30, 2026-05-08, 2026-05-07, R-20",
        "ONE_MONTH,  2026-08-31, 2026-09-30, 2026-09-30, R-21",
        "ONE_MONTH,  2027-01-30, 2027-02-28, 2027-02-26, R-21",
        "ONE_MONTH,  2026-12-17, 2027-01-17, 2027-01-15, R-21",
        "YEARLY,     2026-05-06, 2027-05-06, 2027-05-05, R-22",
    })
    void everyCallIsDueAsPromised(
            CallKind kind, LocalDate firstVisitOn, LocalDate lastDay, LocalDate doBy, String rule) {
        var due = LIMITS.call(kind, 1, Paris.startOf(firstVisitOn).plusSeconds(32_400));

        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.dueAt()).isEqualTo(Paris.startOf(lastDay.plusDays(1)));
    }

    /** whoever began on a leap day has it back after four years. */
    @ParameterizedTest
    @CsvSource({"1, 2025-02-28", "2, 2026-02-28", "3, 2027-02-28", "4, 2028-02-29"})
    void everyAnniversaryIsCountedFromTheFirstVisit(int number, LocalDate lastDay) {
        var due = LIMITS.call(CallKind.YEARLY, number, Paris.startOf(LocalDate.of(2024, 2, 29)));

        assertThat(due.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void theDayOfTheFirstVisitIsTheOneInParis() {
        var lateInTheEvening = FollowUpStory.at("2026-04-29T22:30:00Z");

        assertThat(LIMITS.call(CallKind.EIGHT_DAYS, 1, lateInTheEvening).lastDay())
                .isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void everyDueDateNamesItsPromise() {
        var firstVisit = FollowUpStory.FIRST_VISIT;

        assertThat(LIMITS.call(CallKind.EIGHT_DAYS, 1, firstVisit).promises()).containsExactly("S1-14");
        assertThat(LIMITS.call(CallKind.ONE_MONTH, 1, firstVisit).promises()).containsExactly("S2-35");
        assertThat(LIMITS.call(CallKind.YEARLY, 3, firstVisit).promises()).containsExactly("S2-36");
        assertThat(LIMITS.visit(firstVisit).promises()).containsExactly("S1-20");
        assertThat(LIMITS.visit(firstVisit).lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(LIMITS.checkNotice(firstVisit).dueAt()).isEqualTo(firstVisit.plusSeconds(86_400));
        assertThat(LIMITS.checkNotice(firstVisit).promises()).containsExactly("S1-23");
    }

    /** Reading rule (e): what the firm promised is never later than it was promised. */
    @Property
    void noCallIsEverPromisedForLater(
            @ForAll CallKind kind,
            @ForAll @IntRange(max = 10_000) int day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(min = 1, max = 20) int anniversary) {
        var firstVisitOn = LocalDate.of(2020, 1, 1).plusDays(day);
        var number = kind == CallKind.YEARLY ? anniversary : 1;
        var firstVisitAt = firstVisitOn
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(Paris.ZONE)
                .toInstant();

        var due = LIMITS.call(kind, number, firstVisitAt, HolidayZone.ALSACE_MOSELLE);

        var promised = switch (kind) {
            case EIGHT_DAYS -> firstVisitOn.plusDays(8);
            case ONE_MONTH -> firstVisitOn.plusMonths(1);
            case YEARLY -> firstVisitOn.plusYears(number);
        };
        assertThat(due.lastDay()).isEqualTo(promised);
        assertThat(due.doBy()).isBeforeOrEqualTo(promised).isAfterOrEqualTo(firstVisitOn);
    }
}

package fr.paroletenue.command.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.HolidayRule;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2-14, S2-18: which visits a pattern puts on which days. */
class UnfoldingTest {

    private static final WorkerId NADIA = new WorkerId("w-1");
    private static final WorkerId OLGA = new WorkerId("w-2");

    static Pattern pattern(String startsOn, int everyWeeks, HolidayRule rule, String... slots) {
        return new Pattern(
                Arrays.stream(slots)
                        .map(slot -> WeeklySlot.read(slot).orElseThrow())
                        .toList(),
                everyWeeks,
                LocalDate.parse(startsOn),
                rule);
    }

    private static String visits(String from, String to, List<Absence> pauses, Unfolding.Version... versions) {
        return String.join(
                " ",
                new Unfolding(List.of(versions), pauses, HolidayZone.METROPOLE)
                        .between(LocalDate.parse(from), LocalDate.parse(to)).stream()
                                .map(UnfoldingTest::day)
                                .toList());
    }

    private static String day(WantedVisit visit) {
        return Paris.dayOf(visit.startsAt()).toString().substring(5);
    }

    private static Unfolding.Version by(WorkerId worker, Pattern pattern) {
        return new Unfolding.Version(pattern, worker);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 1, '06-02 06-09 06-16 06-23 06-30'",
        "2026-06-01, 2, '06-02 06-16 06-30'",
        // The week of the first day counts, even if its Tuesday lies before it.
        "2026-06-03, 2, '06-16 06-30'",
        "2026-06-10, 3, '06-30'",
        "2026-07-01, 1, ''"
    })
    void weeksAreCountedFromTheOneInWhichThePatternStarts(String startsOn, int everyWeeks, String days) {
        assertThat(visits(
                        "2026-06-01",
                        "2026-06-30",
                        List.of(),
                        by(NADIA, pattern(startsOn, everyWeeks, HolidayRule.SKIP, "TUESDAY-09:00-12:00"))))
                .isEqualTo(days);
    }

    /** 1 and 8 May 2026 are Fridays; 14 May, Ascension, is a Thursday; 25 May is Whit Monday. */
    @ParameterizedTest
    @CsvSource({
        "FRIDAY,   SKIP,       '05-15 05-22 05-29'",
        "FRIDAY,   KEEP,       '05-01 05-08 05-15 05-22 05-29'",
        "FRIDAY,   DAY_BEFORE, '05-07 05-15 05-22 05-29'",
        "FRIDAY,   DAY_AFTER,  '05-04 05-11 05-15 05-22 05-29'",
        "THURSDAY, DAY_AFTER,  '05-07 05-15 05-21 05-28'",
        "MONDAY,   DAY_BEFORE, '05-04 05-11 05-18 05-22'",
        "MONDAY,   DAY_AFTER,  '05-04 05-11 05-18 05-26'",
    })
    void aPublicHolidayIsSkippedKeptOrMoved(String day, HolidayRule rule, String days) {
        assertThat(visits(
                        "2026-05-01",
                        "2026-05-31",
                        List.of(),
                        by(NADIA, pattern("2026-01-01", 1, rule, day + "-09:00-12:00"))))
                .isEqualTo(days);
    }

    @Test
    void whatAHolidayMovesIntoAnotherMonthBelongsToThatMonth() {
        var friday = by(NADIA, pattern("2026-01-01", 1, HolidayRule.DAY_BEFORE, "FRIDAY-09:00-12:00"));

        assertThat(visits("2026-04-01", "2026-04-30", List.of(), friday)).isEqualTo("04-03 04-10 04-17 04-24 04-30");
        assertThat(visits("2026-05-01", "2026-05-31", List.of(), friday)).doesNotContain("05-01");
    }

    @Test
    void nobodyComesTwiceAtOnceBecauseOfAHoliday() {
        var thursdayAndFriday = by(
                NADIA, pattern("2026-01-01", 1, HolidayRule.DAY_BEFORE, "THURSDAY-09:00-12:00", "FRIDAY-10:00-11:00"));

        assertThat(visits("2026-05-04", "2026-05-10", List.of(), thursdayAndFriday))
                .isEqualTo("05-07");
    }

    @Test
    void aPauseTakesOutItsDaysWithBothEnds() {
        assertThat(visits(
                        "2026-06-01",
                        "2026-06-30",
                        List.of(new Absence(LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 16))),
                        by(NADIA, pattern("2026-06-01", 1, HolidayRule.SKIP, "TUESDAY-09:00-12:00"))))
                .isEqualTo("06-02 06-23 06-30");
    }

    @Test
    void aLaterPatternHoldsFromItsFirstDayOn() {
        var mondays = by(NADIA, pattern("2026-06-01", 1, HolidayRule.SKIP, "MONDAY-09:00-12:00"));
        var fridays = by(OLGA, pattern("2026-06-16", 1, HolidayRule.SKIP, "FRIDAY-09:00-12:00"));

        assertThat(visits("2026-06-01", "2026-06-30", List.of(), mondays, fridays))
                .isEqualTo("06-01 06-08 06-15 06-19 06-26");
        assertThat(new Unfolding(List.of(mondays, fridays), List.of(), HolidayZone.METROPOLE)
                        .between(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 19)))
                .extracting(WantedVisit::workerId)
                .containsExactly(NADIA, OLGA);
    }

    /** The clocks change on Sunday 29 March and on Sunday 25 October 2026. */
    @Test
    void aVisitBeginsByTheClocksOfParisAndLastsAsLongAsEver() {
        var saturdays = new Unfolding(
                List.of(by(NADIA, pattern("2026-01-01", 1, HolidayRule.KEEP, "MONDAY-09:00-12:00"))),
                List.of(),
                HolidayZone.METROPOLE);

        assertThat(saturdays.between(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30)))
                .extracting(visit -> visit.startsAt().toString())
                .containsExactly("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z");
        assertThat(saturdays.between(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26)))
                .allSatisfy(visit -> assertThat(Duration.between(visit.startsAt(), visit.endsAt()))
                        .isEqualTo(Duration.ofHours(3)))
                .extracting(visit -> visit.startsAt().toString())
                .containsExactly("2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z");
    }
}

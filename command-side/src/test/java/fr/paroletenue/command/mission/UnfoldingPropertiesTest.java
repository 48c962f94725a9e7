package fr.paroletenue.command.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.HolidayRule;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** S2-18: what holds for every pattern, whatever it is. */
class UnfoldingPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Unfolding.Version>> versions() {
        var slot = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(7, 17),
                        Arbitraries.integers().between(1, 3))
                .as((day, from, hours) -> new WeeklySlot(day, LocalTime.of(from, 0), LocalTime.of(from + hours, 0)));
        return Combinators.combine(
                        slot.list().ofMinSize(1).ofMaxSize(6).map(WeeklySlot::joined),
                        Arbitraries.integers().between(1, 4),
                        days(),
                        Arbitraries.of(HolidayRule.class),
                        Arbitraries.of("w-1", "w-2"))
                .as((slots, weeks, starts, rule, worker) ->
                        new Unfolding.Version(new Pattern(slots, weeks, starts, rule), new WorkerId(worker)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Absence>> pauses() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 40))
                .as((from, length) -> new Absence(from, from.plusDays(length)))
                .list()
                .ofMaxSize(3);
    }

    /** A year planned at once, month by month or anew from any day is the same year. */
    @Property(tries = 200)
    void theMonthsMakeTheWhole(
            @ForAll("versions") List<Unfolding.Version> versions, @ForAll("pauses") List<Absence> pauses) {
        var unfolding = new Unfolding(versions, pauses, HolidayZone.METROPOLE);
        var months = new ArrayList<>();
        for (var month = YearMonth.from(FIRST); !month.isAfter(YearMonth.from(LAST)); month = month.plusMonths(1)) {
            months.addAll(unfolding.between(month.atDay(1), month.atEndOfMonth()));
        }

        assertThat(months).isEqualTo(unfolding.between(FIRST, LAST));
    }

    @Property(tries = 200)
    void nobodyComesInAPauseNorBeforeTheFirstPatternNorTwiceAtOnce(
            @ForAll("versions") List<Unfolding.Version> versions, @ForAll("pauses") List<Absence> pauses) {
        var visits = new Unfolding(versions, pauses, HolidayZone.METROPOLE).between(FIRST, LAST);
        var earliest = versions.stream()
                .map(version -> version.pattern().startsOn())
                .min(LocalDate::compareTo)
                .orElseThrow();

        for (var index = 0; index < visits.size(); index++) {
            var visit = visits.get(index);
            var day = Paris.dayOf(visit.startsAt());
            assertThat(pauses).noneMatch(pause -> pause.covers(day));
            assertThat(day).isAfterOrEqualTo(earliest);
            assertThat(visit.startsAt()).isBefore(visit.endsAt());
            if (index > 0) {
                assertThat(visits.get(index - 1).endsAt()).isBeforeOrEqualTo(visit.startsAt());
            }
        }
    }

    @Property(tries = 200)
    void onAPublicHolidaySomebodyComesOnlyByAPatternThatKeepsIt(@ForAll("versions") List<Unfolding.Version> versions) {
        var keeps = versions.stream().anyMatch(version -> version.pattern().onHolidays() == HolidayRule.KEEP);

        assertThat(new Unfolding(versions, List.of(), HolidayZone.METROPOLE).between(FIRST, LAST))
                .allMatch(visit ->
                        keeps || !WorkingDays.in(HolidayZone.METROPOLE).isHoliday(Paris.dayOf(visit.startsAt())));
    }
}

package fr.paroletenue.command.mission;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The visits that patterns put on the days of Paris, weeks counted from Monday. Pure: the same patterns give the same visits, whatever
 * part of them is asked for.
 */
final class Unfolding {

    /** The farthest that a holiday moves a visit: over Christmas, a weekend and whatever else touches them. */
    private static final int DAYS_AROUND = 7;

    /** A pattern and who comes by it. The later one in a list holds from its first day on, whatever was said before. */
    record Version(Pattern pattern, WorkerId workerId) {}

    private record Placed(LocalDate day, WeeklySlot slot, boolean moved, WorkerId workerId) {

        boolean overlaps(Placed other) {
            return day.equals(other.day)
                    && slot.from().isBefore(other.slot.to())
                    && other.slot.from().isBefore(slot.to());
        }
    }

    private final List<Version> versions;
    private final List<Absence> pauses;
    private final WorkingDays days;

    /** @param pauses Paris days on which nobody comes */
    Unfolding(List<Version> versions, List<Absence> pauses, HolidayZone zone) {
        this.versions = versions;
        this.pauses = pauses;
        this.days = WorkingDays.in(zone);
    }

    /** The visits that begin on these Paris days, both ends included, in their order. */
    List<WantedVisit> between(LocalDate first, LocalDate last) {
        var placed = new ArrayList<Placed>();
        for (var day = first.minusDays(DAYS_AROUND); !day.isAfter(last.plusDays(DAYS_AROUND)); day = day.plusDays(1)) {
            place(day, placed);
        }
        // Nobody comes twice at once: what a holiday moves onto another visit of the pattern falls away.
        var standing = new ArrayList<Placed>();
        placed.stream()
                .sorted(Comparator.comparing(Placed::moved)
                        .thenComparing(Placed::day)
                        .thenComparing(one -> one.slot().from()))
                .filter(one -> standing.stream().noneMatch(one::overlaps))
                .forEach(standing::add);
        return standing.stream()
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .map(Unfolding::visit)
                .sorted(Comparator.comparing(WantedVisit::startsAt))
                .toList();
    }

    private void place(LocalDate day, List<Placed> placed) {
        inForce(day)
                .ifPresent(version -> version.pattern().slots().stream()
                        .filter(slot -> slot.day() == day.getDayOfWeek() && isItsWeek(version.pattern(), day))
                        .filter(slot -> isOpen(day))
                        .forEach(slot -> landing(version.pattern(), day)
                                .filter(landed -> isOpen(landed)
                                        && !landed.isBefore(version.pattern().startsOn()))
                                .ifPresent(landed -> placed.add(
                                        new Placed(landed, slot, !landed.equals(day), version.workerId())))));
    }

    private Optional<Version> inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.pattern().startsOn().isAfter(day))
                .findFirst();
    }

    private static boolean isItsWeek(Pattern pattern, LocalDate day) {
        return ChronoUnit.WEEKS.between(monday(pattern.startsOn()), monday(day)) % pattern.everyWeeks() == 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean isOpen(LocalDate day) {
        return pauses.stream().noneMatch(pause -> pause.covers(day));
    }

    private Optional<LocalDate> landing(Pattern pattern, LocalDate day) {
        if (!days.isHoliday(day)) {
            return Optional.of(day);
        }
        return switch (pattern.onHolidays()) {
            case SKIP -> Optional.empty();
            case KEEP -> Optional.of(day);
            case DAY_BEFORE -> Optional.of(days.lastOnOrBefore(day.minusDays(1)));
            case DAY_AFTER -> Optional.of(days.firstOnOrAfter(day.plusDays(1)));
        };
    }

    private static WantedVisit visit(Placed placed) {
        return new WantedVisit(
                at(placed.day(), placed.slot().from()),
                at(placed.day(), placed.slot().to()),
                placed.workerId());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE).toInstant();
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.WorkedHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to take place in a week, has taken place in it, or should have.
 *
 * @param from the Monday
 * @param until the Sunday
 * @param hours planned, two decimals
 * @param uncovered how many visits nobody comes for yet
 * @param blocked how many may not take place as things stand
 * @param days all seven, in their order
 */
public record PlanningWeek(
        LocalDate from, LocalDate until, int visits, BigDecimal hours, long uncovered, long blocked, List<Day> days) {

    /** @param visits by the time at which they start */
    public record Day(LocalDate day, List<VisitLine> visits) {}

    static PlanningWeek of(List<LocalDate> days, List<VisitLine> visits) {
        return new PlanningWeek(
                days.getFirst(),
                days.getLast(),
                visits.size(),
                WorkedHours.of(visits.stream().map(visit -> Duration.between(visit.startsAt(), visit.endsAt()))),
                visits.stream().filter(VisitLine::uncovered).count(),
                visits.stream()
                        .filter(visit -> !visit.blockedBecause().isEmpty())
                        .count(),
                days.stream()
                        .map(day -> new Day(
                                day,
                                visits.stream()
                                        .filter(visit ->
                                                Paris.dayOf(visit.startsAt()).equals(day))
                                        .toList()))
                        .toList());
    }
}

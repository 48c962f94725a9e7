package fr.paroletenue.api.worker;

import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * When a worker can come, judged by both sides alike (S1-09, S2-15).
 *
 * @param weekly joined slots
 * @param engaged the slots of every assignment that was not released
 */
public record Availability(List<WeeklySlot> weekly, List<Absence> absences, List<WeeklySlot> engaged) {

    /** Empty for somebody who can come at all times asked for. An absence counts on the first day of each of them. */
    public List<Unavailability> unavailableBecause(AssignmentNeed need) {
        var because = new ArrayList<Unavailability>();
        if (!need.slots().stream().allMatch(slot -> weekly.stream().anyMatch(slot::liesWithin))) {
            because.add(Unavailability.OUTSIDE_AVAILABILITY);
        }
        if (need.slots().stream().anyMatch(slot -> engaged.stream().anyMatch(slot::overlaps))) {
            because.add(Unavailability.ALREADY_ENGAGED);
        }
        if (need.slots().stream()
                .map(slot -> need.from().with(TemporalAdjusters.nextOrSame(slot.day())))
                .anyMatch(day -> absences.stream().anyMatch(absence -> absence.covers(day)))) {
            because.add(Unavailability.ABSENT);
        }
        return List.copyOf(because);
    }
}

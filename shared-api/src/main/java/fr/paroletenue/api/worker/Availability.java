package fr.paroletenue.api.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * When a worker can come, judged by both sides alike (S1-09, S2-15).
 *
 * @param weekly joined slots
 * @param engaged what every assignment that was not released takes
 */
public record Availability(List<WeeklySlot> weekly, List<Absence> absences, List<AssignmentNeed> engaged) {

    /** Empty for somebody who can come at all times asked for. An absence counts on the first day of each of them. */
    public List<Unavailability> unavailableBecause(AssignmentNeed need) {
        var because = new ArrayList<Unavailability>();
        if (!need.slots().stream().allMatch(slot -> weekly.stream().anyMatch(slot::liesWithin))) {
            because.add(Unavailability.OUTSIDE_AVAILABILITY);
        }
        if (engaged.stream().anyMatch(need::overlaps)) {
            because.add(Unavailability.ALREADY_ENGAGED);
        }
        if (need.slots().stream()
                .map(slot -> need.first(slot.day()))
                .anyMatch(day -> absences.stream().anyMatch(absence -> absence.covers(day)))) {
            because.add(Unavailability.ABSENT);
        }
        return List.copyOf(because);
    }
}

package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.Availability;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.deciding.Copies;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a worker can come, and whose time is taken.
 *
 * @param absences by number, also those that were cancelled
 * @param engagements by request, those that were not released
 */
record TimeState(
        List<WeeklySlot> weekly,
        Map<Integer, WorkerEvent.AbsenceNoted> absences,
        Set<Integer> cancelled,
        Map<String, WorkerEvent.Engaged> engagements) {

    static final TimeState NONE = new TimeState(List.of(), Map.of(), Set.of(), Map.of());

    TimeState after(WorkerEvent.AvailabilitySet e) {
        return new TimeState(e.weekly(), absences, cancelled, engagements);
    }

    TimeState after(WorkerEvent.AbsenceNoted e) {
        return new TimeState(weekly, Copies.plus(absences, e.number(), e), cancelled, engagements);
    }

    TimeState after(WorkerEvent.AbsenceCancelled e) {
        return new TimeState(weekly, absences, Copies.plus(cancelled, e.number()), engagements);
    }

    TimeState after(WorkerEvent.Engaged e) {
        return new TimeState(weekly, absences, cancelled, Copies.plus(engagements, e.requestId(), e));
    }

    TimeState after(WorkerEvent.Released e) {
        return new TimeState(weekly, absences, cancelled, Copies.minus(engagements, e.requestId()));
    }

    List<WorkerEvent.AbsenceNoted> standingAbsences() {
        return absences.values().stream()
                .filter(absence -> !cancelled.contains(absence.number()))
                .toList();
    }

    /** In a stable order. */
    List<String> engagedFor() {
        return engagements.keySet().stream().sorted().toList();
    }

    Match matchOf(String requestId) {
        var engaged = engagements.get(requestId);
        if (engaged == null) {
            throw new IllegalStateException("nobody engaged for " + requestId);
        }
        return engaged.match();
    }

    /** @param requestId whose own engagement does not stand in its way */
    Availability availabilityFor(String requestId) {
        return new Availability(
                weekly,
                standingAbsences().stream()
                        .map(WorkerEvent.AbsenceNoted::absence)
                        .toList(),
                engagements.values().stream()
                        .filter(engaged -> !engaged.requestId().equals(requestId))
                        .map(WorkerEvent.Engaged::need)
                        .toList());
    }
}

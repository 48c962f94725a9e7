package fr.paroletenue.command.mission;

import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.command.deciding.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule knows of itself, folded from its events.
 *
 * @param pauses by number, also those that were cancelled
 * @param plannedUntil the last Paris day up to which the pattern was unfolded; null before that
 */
record ScheduleState(
        ScheduleEvent.@Nullable Opened opened,
        List<ScheduleEvent.PatternSet> patterns,
        Map<Integer, ScheduleEvent.Paused> pauses,
        Set<Integer> cancelled,
        @Nullable LocalDate plannedUntil,
        ScheduleEvent.@Nullable Ended ended) {

    static final ScheduleState NONE = new ScheduleState(null, List.of(), Map.of(), Set.of(), null, null);

    ScheduleState after(ScheduleEvent event) {
        return switch (event) {
            case ScheduleEvent.Opened e -> new ScheduleState(e, patterns, pauses, cancelled, plannedUntil, ended);
            case ScheduleEvent.PatternSet e ->
                new ScheduleState(opened, Copies.plus(patterns, e), pauses, cancelled, plannedUntil, ended);
            case ScheduleEvent.Paused e ->
                new ScheduleState(opened, patterns, Copies.plus(pauses, e.number(), e), cancelled, plannedUntil, ended);
            case ScheduleEvent.PauseCancelled e ->
                new ScheduleState(opened, patterns, pauses, Copies.plus(cancelled, e.number()), plannedUntil, ended);
            case ScheduleEvent.PlannedUntil e ->
                new ScheduleState(opened, patterns, pauses, cancelled, e.lastDay(), ended);
            case ScheduleEvent.Ended e -> new ScheduleState(opened, patterns, pauses, cancelled, plannedUntil, e);
        };
    }

    ScheduleEvent.Opened facts() {
        if (opened == null) {
            throw new IllegalStateException("nothing was planned yet");
        }
        return opened;
    }

    List<ScheduleEvent.Paused> standingPauses() {
        return pauses.values().stream()
                .filter(pause -> !cancelled.contains(pause.number()))
                .toList();
    }

    List<Unfolding.Version> versions() {
        return patterns.stream()
                .map(set -> new Unfolding.Version(set.pattern(), set.workerId()))
                .toList();
    }

    List<Absence> closedDays() {
        return standingPauses().stream()
                .map(pause -> new Absence(pause.from(), pause.to()))
                .toList();
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.query.mission.ScheduleFile.Pause;
import fr.paroletenue.query.mission.ScheduleFile.Version;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a schedule make its file. */
final class ScheduleFold implements Fold<ScheduleEvent, ScheduleFile> {

    @Override
    public ScheduleFile after(@Nullable ScheduleFile file, ScheduleEvent event, EventFacts facts) {
        if (event instanceof ScheduleEvent.Opened opened) {
            return new ScheduleFile(
                    opened.scheduleId().value(),
                    facts.version(),
                    1,
                    opened.contractId().value(),
                    opened.clientId().value(),
                    List.of(),
                    List.of(),
                    null,
                    null);
        }
        if (file == null) {
            throw new IllegalStateException("The history of schedule %s does not begin with its opening but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var by = By.of(facts);
        var patterns = file.patterns();
        var pauses = file.pauses();
        var plannedUntil = file.plannedUntil();
        var endsOn = file.endsOn();
        switch (event) {
            case ScheduleEvent.Opened e -> throw new IllegalStateException("handled above");
            case ScheduleEvent.PatternSet e ->
                patterns = Lists.plus(
                        patterns,
                        new Version(e.version(), e.pattern(), e.workerId().value(), e.change(), e.reason(), by));
            case ScheduleEvent.Paused e ->
                pauses = Lists.plus(
                        pauses,
                        new Pause(e.number(), e.from(), e.to(), e.because(), e.change(), e.reason(), false, by));
            case ScheduleEvent.PauseCancelled e ->
                pauses = Lists.each(pauses, pause -> pause.pauseId() == e.number() ? pause.cancel() : pause);
            case ScheduleEvent.PlannedUntil e -> plannedUntil = later(plannedUntil, e.lastDay());
            case ScheduleEvent.Ended e -> endsOn = e.lastDay();
        }
        return new ScheduleFile(
                file.scheduleId(),
                facts.version(),
                file.seen() + 1,
                file.contractId(),
                file.clientId(),
                patterns,
                pauses,
                plannedUntil,
                endsOn);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.PauseReason;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import fr.paroletenue.query.projection.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When visits of a contract come back, as its events tell it.
 *
 * @param patterns every version, the first one first; the last one that has begun holds
 * @param plannedUntil the last Paris day up to which visits were unfolded
 * @param endsOn after this Paris day nobody comes
 */
public record ScheduleFile(
        String scheduleId,
        long version,
        long seen,
        String contractId,
        String clientId,
        List<Version> patterns,
        List<Pause> pauses,
        @Nullable LocalDate plannedUntil,
        @Nullable LocalDate endsOn)
        implements Folded {

    public record Version(
            int version,
            Pattern pattern,
            String workerId,
            PlanChange change,
            @Nullable String reason,
            By by) {

        Version withoutWords() {
            return new Version(version, pattern, workerId, change, null, by);
        }
    }

    /**
     * @param pauseId from 1
     * @param from first Paris day without a visit
     * @param to last one
     * @param cancelled whether it does not take place after all
     */
    public record Pause(
            int pauseId,
            LocalDate from,
            LocalDate to,
            PauseReason because,
            PlanChange change,
            @Nullable String reason,
            boolean cancelled,
            By by) {

        Pause cancel() {
            return new Pause(pauseId, from, to, because, change, reason, true, by);
        }

        Pause withoutWords() {
            return new Pause(pauseId, from, to, because, change, null, cancelled, by);
        }
    }

    /** As it lies in the read model. */
    ScheduleFile withoutWords() {
        return new ScheduleFile(
                scheduleId,
                version,
                seen,
                contractId,
                clientId,
                Lists.each(patterns, Version::withoutWords),
                Lists.each(pauses, Pause::withoutWords),
                plannedUntil,
                endsOn);
    }
}

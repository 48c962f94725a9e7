package fr.paroletenue.api.mission;

import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it was written into the plan.
 *
 * @param number within its mission, from 1
 * @param movedFrom the visit of another month that was moved here; null for any other
 */
public record PlannedVisit(
        int number,
        Instant startsAt,
        Instant endsAt,
        WorkerId workerId,
        VisitOrigin origin,
        @Nullable VisitId movedFrom) {}

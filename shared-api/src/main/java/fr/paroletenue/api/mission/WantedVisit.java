package fr.paroletenue.api.mission;

import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;

/** A visit that the pattern puts into the plan. {@code endsAt} no longer belongs to it. */
public record WantedVisit(Instant startsAt, Instant endsAt, WorkerId workerId) {

    /** Whether nobody could make both. */
    public boolean overlaps(WantedVisit other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}

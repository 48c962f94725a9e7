package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as a line of a list. It shows nothing of a surprise check that was not held.
 *
 * @param owed what is awaited, the nearest first
 * @param dueAt by when the nearest is
 * @param late whether that has passed
 * @param undeliveredSince when the first visit was whose conclusions the client does not have (S1-21)
 */
public record FollowUpLine(
        String id,
        long version,
        FollowUpStatus status,
        String contractId,
        String clientId,
        Instant firstVisitAt,
        boolean accompanied,
        List<FollowUpDueDate> owed,
        @Nullable Instant dueAt,
        @Nullable LocalDate doBy,
        boolean late,
        int callsMade,
        int visitsHeld,
        int checksHeld,
        @Nullable Instant undeliveredSince,
        @Nullable LocalDate endedOn) {

    static FollowUpLine of(FollowUpFile file, Instant now) {
        var awaited = file.awaited();
        var nearest = awaited.isEmpty() ? null : awaited.getFirst().due();
        return new FollowUpLine(
                file.followUpId(),
                file.version(),
                file.status(),
                file.contractId(),
                file.clientId(),
                file.firstVisit().at(),
                file.firstVisit().accompaniedBy() != null,
                awaited.stream().map(FollowUpFile.Owed::name).distinct().toList(),
                nearest == null ? null : nearest.dueAt(),
                nearest == null ? null : nearest.doBy(),
                nearest != null && nearest.hasPassedAt(now),
                file.calls().size(),
                file.visits().size(),
                file.checks().size(),
                file.undeliveredSince().orElse(null),
                file.ended() == null ? null : file.ended().endedOn());
    }
}

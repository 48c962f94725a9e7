package fr.paroletenue.api.contract;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a worker may come at all (S1-12, S2-14, S2-17, S2-27, S2-29, R-80). The command side refuses by it and
 * the query side shows it, so that nobody is refused for a reason that the file does not tell.
 *
 * @param freeFrom the first instant at which the client may no longer withdraw; null where there is no such right
 * @param earlyStart whether the client asked to begin before
 * @param validatedScope the version of the scope that holds
 * @param signedScopes the latest version that each worker has signed
 * @param endsOn the last Paris day; null while no end is known
 */
public record VisitGates(
        LocalDate startsOn,
        boolean signed,
        boolean returned,
        @Nullable Instant freeFrom,
        boolean earlyStart,
        boolean introduced,
        int validatedScope,
        Map<WorkerId, Integer> signedScopes,
        @Nullable LocalDate endsOn) {

    /** @param startsAt when the visit would begin */
    public List<VisitGate> on(Instant startsAt, WorkerId worker) {
        var day = Paris.dayOf(startsAt);
        return List.of(
                new VisitGate(VisitBlock.NOT_SIGNED, signed),
                new VisitGate(VisitBlock.NOT_RETURNED, returned),
                new VisitGate(VisitBlock.BEFORE_THE_START, !day.isBefore(startsOn)),
                new VisitGate(
                        VisitBlock.WITHDRAWAL_PERIOD_RUNNING,
                        earlyStart || freeFrom == null || !startsAt.isBefore(freeFrom)),
                new VisitGate(VisitBlock.INTRODUCTION_MEETING_MISSING, introduced),
                new VisitGate(
                        VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER,
                        Integer.valueOf(validatedScope).equals(signedScopes.get(worker))),
                new VisitGate(VisitBlock.CONTRACT_OVER, endsOn == null || !day.isAfter(endsOn)));
    }

    /** Empty for a visit that may take place. */
    public List<VisitBlock> blockedBecause(Instant startsAt, WorkerId worker) {
        return on(startsAt, worker).stream()
                .filter(gate -> !gate.open())
                .map(VisitGate::block)
                .toList();
    }
}

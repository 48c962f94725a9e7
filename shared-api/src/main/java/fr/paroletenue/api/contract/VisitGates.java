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
 * <p>Each condition has to be met when the visit begins: what was signed, held or asked for later opens nothing for a visit that
 * took place before it, whenever either is written down.
 *
 * @param signedOn the Paris day; null while nobody has
 * @param returnedOn likewise
 * @param freeFrom the first instant at which the client may no longer withdraw; null where there is no such right
 * @param earlyStart when the client asked to begin before; null while nobody has
 * @param introducedAt when client, worker and somebody of the firm met; null while they have not
 * @param scopes the versions of the scope that held, the first one first
 * @param signedScopes what each worker has signed
 * @param over the first instant at which nobody comes any more; null while no end is known
 */
public record VisitGates(
        LocalDate startsOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate returnedOn,
        @Nullable Instant freeFrom,
        @Nullable Instant earlyStart,
        @Nullable Instant introducedAt,
        List<ScopeHeld> scopes,
        Map<WorkerId, List<SignedScope>> signedScopes,
        @Nullable Instant over) {

    /** @param since the Paris day from which on it held */
    public record ScopeHeld(int version, LocalDate since) {}

    /** @param signedOn the Paris day */
    public record SignedScope(int version, LocalDate signedOn) {}

    /** @param startsAt when the visit would begin */
    public List<VisitGate> on(Instant startsAt, WorkerId worker) {
        var day = Paris.dayOf(startsAt);
        return List.of(
                new VisitGate(VisitBlock.NOT_SIGNED, isSince(signedOn, day)),
                new VisitGate(VisitBlock.NOT_RETURNED, isSince(returnedOn, day)),
                new VisitGate(VisitBlock.BEFORE_THE_START, !day.isBefore(startsOn)),
                new VisitGate(
                        VisitBlock.WITHDRAWAL_PERIOD_RUNNING,
                        isSince(earlyStart, startsAt) || freeFrom == null || !startsAt.isBefore(freeFrom)),
                new VisitGate(VisitBlock.INTRODUCTION_MEETING_MISSING, isSince(introducedAt, startsAt)),
                new VisitGate(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER, hasSigned(worker, day)),
                new VisitGate(VisitBlock.CONTRACT_OVER, over == null || startsAt.isBefore(over)));
    }

    /** Empty for a visit that may take place. */
    public List<VisitBlock> blockedBecause(Instant startsAt, WorkerId worker) {
        return on(startsAt, worker).stream()
                .filter(gate -> !gate.open())
                .map(VisitGate::block)
                .toList();
    }

    /** The last Paris day on which somebody may come; null while no end is known. */
    public @Nullable LocalDate lastDay() {
        return over == null ? null : Paris.dayOf(over.minusNanos(1));
    }

    /** What counts is what held on that day: a scope that came later is not asked of who came before it. */
    private boolean hasSigned(WorkerId worker, LocalDate day) {
        var held = scopes.stream()
                .filter(scope -> isSince(scope.since(), day))
                .mapToInt(ScopeHeld::version)
                .max();
        return signedScopes.getOrDefault(worker, List.of()).stream()
                .anyMatch(signed ->
                        isSince(signed.signedOn(), day) && held.isPresent() && signed.version() == held.getAsInt());
    }

    private static boolean isSince(@Nullable LocalDate when, LocalDate then) {
        return when != null && !when.isAfter(then);
    }

    private static boolean isSince(@Nullable Instant when, Instant then) {
        return when != null && !when.isAfter(then);
    }
}

package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a line of a list. Amounts include tax; days are Paris days.
 *
 * @param withdrawalUntil the first instant at which the client may no longer withdraw
 * @param dueAt by when the next thing is owed; null where nothing is
 * @param late whether that has passed
 */
public record ContractLine(
        String id,
        long version,
        ContractStatus status,
        String clientId,
        String requestId,
        @Nullable String quoteNumber,
        Rhythm rhythm,
        Money monthly,
        Money once,
        LocalDate startsOn,
        @Nullable Concluded concluded,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate returnedOn,
        @Nullable Instant withdrawalUntil,
        @Nullable Instant introducedAt,
        List<String> workers,
        @Nullable LocalDate endsOn,
        @Nullable EndCause endedBecause,
        @Nullable Instant dueAt,
        boolean late,
        boolean lacksNotebook) {

    static ContractLine of(ContractFile file, Instant now) {
        var awaited = file.awaited().map(owed -> owed.due().dueAt()).orElse(null);
        var signature = file.signature();
        var returned = file.returned();
        var withdrawal = file.withdrawal();
        var meeting = file.meeting();
        var ended = file.ended();
        return new ContractLine(
                file.contractId(),
                file.version(),
                file.status(),
                file.clientId(),
                file.requestId(),
                file.quoteNumber(),
                file.rhythm(),
                file.monthly().total(),
                file.once().total(),
                file.scope().needs().startOn(),
                signature == null ? null : signature.concluded(),
                signature == null ? null : signature.signedOn(),
                returned == null ? null : returned.returnedOn(),
                withdrawal == null ? null : withdrawal.dueAt(),
                meeting == null ? null : meeting.heldAt(),
                file.scopeSignatures().stream()
                        .map(ContractFile.ScopeSignature::workerId)
                        .distinct()
                        .toList(),
                file.endsOn(),
                ended == null ? null : ended.because(),
                awaited,
                awaited != null && !now.isBefore(awaited),
                file.lacksNotebook());
    }
}

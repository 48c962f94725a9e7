package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is shown.
 *
 * @param withdrawalPeriod until when the client may withdraw (S2-17): OPEN while that may still be, MISSED once the period is over,
 *     KEPT when it was used
 * @param paymentBan until when nothing may be taken
 * @param scope what is to be done now
 * @param scopes every version there was
 * @param owed what the end of the contract obliges the firm to
 */
public record ContractView(
        String id,
        long version,
        ContractStatus status,
        String clientId,
        String requestId,
        @Nullable String quoteNumber,
        Price monthly,
        Price once,
        By drawnUp,
        @Nullable LocalDate informedOn,
        ContractFile.@Nullable Signature signature,
        ContractFile.@Nullable Return returned,
        @Nullable DueDateView withdrawalPeriod,
        @Nullable DueDateView paymentBan,
        ContractFile.@Nullable EarlyStart earlyStart,
        List<ContractFile.Payment> payments,
        ContractFile.Scope scope,
        List<ContractFile.Scope> scopes,
        ContractFile.@Nullable Meeting introductionMeeting,
        List<ContractFile.ScopeSignature> scopeSignatures,
        @Nullable String access,
        List<ContractFile.Key> keys,
        ContractFile.@Nullable Notebook notebook,
        boolean lacksNotebook,
        List<ContractFile.Entry> notebookEntries,
        @Nullable EndRule endRule,
        ContractFile.@Nullable Withdrawal withdrawn,
        ContractFile.@Nullable Termination terminated,
        @Nullable LocalDate endsOn,
        List<OwedView> owed,
        ContractFile.@Nullable Confirmation confirmed,
        ContractFile.@Nullable Refund refunded,
        ContractFile.@Nullable Ending ended,
        ContractFile.@Nullable Abandonment abandoned,
        ContractFile.@Nullable Erasure erasure) {

    public record OwedView(
            ContractDueDate name,
            DueDateView due,
            boolean awaited,
            @Nullable Instant settledAt) {}

    static ContractView of(ContractFile file, Instant now) {
        var signature = file.signature();
        return new ContractView(
                file.contractId(),
                file.version(),
                file.status(),
                file.clientId(),
                file.requestId(),
                file.quoteNumber(),
                file.monthly(),
                file.once(),
                file.drawnUp(),
                file.informedOn(),
                signature,
                file.returned(),
                withdrawalPeriod(file, now),
                signature == null ? null : over(signature.paymentBan(), now),
                file.earlyStart(),
                file.payments(),
                file.scope(),
                file.scopes(),
                file.meeting(),
                file.scopeSignatures(),
                file.access(),
                file.keys(),
                file.notebook(),
                file.lacksNotebook(),
                file.entries(),
                signature == null ? null : signature.endRule(),
                file.withdrawn(),
                file.terminated(),
                file.endsOn(),
                file.owed().stream()
                        .map(owed -> new OwedView(
                                owed.name(),
                                DueDateView.of(owed.due(), owed.state()),
                                owed.isAwaited(),
                                owed.settledAt()))
                        .toList(),
                file.confirmed(),
                file.refunded(),
                file.ended(),
                file.abandoned(),
                file.erasure());
    }

    private static @Nullable DueDateView withdrawalPeriod(ContractFile file, Instant now) {
        var until = file.withdrawal();
        if (until != null && file.withdrawn() != null) {
            return DueDateView.of(until, DueDateState.KEPT);
        }
        return over(until, now);
    }

    private static @Nullable DueDateView over(@Nullable DueDate until, Instant now) {
        return until == null
                ? null
                : DueDateView.of(until, until.hasPassedAt(now) ? DueDateState.MISSED : DueDateState.OPEN);
    }
}

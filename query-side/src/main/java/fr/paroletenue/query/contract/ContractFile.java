package fr.paroletenue.query.contract;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.contract.NotebookAuthor;
import fr.paroletenue.api.contract.PaymentMeans;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.contract.VisitGates.ScopeHeld;
import fr.paroletenue.api.contract.VisitGates.SignedScope;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one contract, as its events tell it.
 *
 * @param withdrawal until when the client may withdraw, as it was counted last
 * @param scopes every version, the first one first
 * @param validatedScope the version that holds
 */
public record ContractFile(
        String contractId,
        long version,
        long seen,
        String clientId,
        String requestId,
        @Nullable String quoteNumber,
        Price monthly,
        Price once,
        By drawnUp,
        @Nullable LocalDate informedOn,
        @Nullable Signature signature,
        @Nullable DueDate withdrawal,
        @Nullable Return returned,
        @Nullable EarlyStart earlyStart,
        List<Payment> payments,
        List<Scope> scopes,
        int validatedScope,
        @Nullable Meeting meeting,
        List<ScopeSignature> scopeSignatures,
        @Nullable String access,
        List<Key> keys,
        @Nullable Notebook notebook,
        List<Entry> entries,
        @Nullable Withdrawal withdrawn,
        @Nullable Termination terminated,
        List<Owed> owed,
        @Nullable Confirmation confirmed,
        @Nullable Refund refunded,
        @Nullable Ending ended,
        @Nullable Abandonment abandoned,
        @Nullable Erasure erasure)
        implements Folded {

    public record Signature(
            LocalDate signedOn,
            Concluded concluded,
            boolean electronic,
            boolean exempt,
            @Nullable DueDate paymentBan,
            EndRule endRule,
            String endPolicyVersion,
            By by) {}

    public record Return(LocalDate returnedOn, By by) {}

    public record EarlyStart(Instant requestedAt, LetterChannel channel, By by) {}

    public record Payment(PaymentMeans means, LocalDate acceptedOn, By by) {}

    /** @param validatedOn null for one that never held, and for the first, which holds from the beginning */
    public record Scope(
            int version,
            Needs needs,
            HomeDetails home,
            By stated,
            @Nullable LocalDate validatedOn) {

        Scope validated(LocalDate on) {
            return new Scope(version, needs, home, stated, on);
        }
    }

    public record Meeting(Instant heldAt, String workerId, String representative, int scopeVersion, By by) {}

    public record ScopeSignature(String workerId, int version, LocalDate signedOn, By by) {}

    /** @param returnedOn null while the firm holds it */
    public record Key(
            int keyId,
            String description,
            LocalDate takenOn,
            @Nullable LocalDate returnedOn,
            By by) {

        Key returned(LocalDate on) {
            return new Key(keyId, description, takenOn, on, by);
        }
    }

    public record Notebook(LocalDate issuedOn, By by) {}

    public record Entry(LocalDate writtenOn, NotebookAuthor author, String text, By by) {}

    public record Withdrawal(
            Instant sentAt,
            Instant receivedAt,
            ReceptionChannel channel,
            BigDecimal hoursDone,
            Money owed,
            Money toRefund,
            By by) {}

    public record Termination(
            Instant noticeReceivedAt,
            ReceptionChannel channel,
            @Nullable String reason,
            EndRule rule,
            DueDate end,
            Money toRefund,
            By by) {}

    /** @param settledAt when it was done; null as long as it is not */
    public record Owed(
            ContractDueDate name,
            DueDate due,
            DueDateState state,
            @Nullable Instant settledAt) {

        boolean isAwaited() {
            return settledAt == null;
        }
    }

    public record Confirmation(LetterChannel channel, Instant sentAt, By by) {}

    public record Refund(Money amount, LocalDate refundedOn, By by) {}

    public record Ending(LocalDate endedOn, EndCause because, By by) {}

    public record Abandonment(LocalDate on, String reason, By by) {}

    public record Erasure(LocalDate keptUntil, String retentionPolicy, String retentionPolicyVersion, By by) {}

    ContractStatus status() {
        if (erasure != null) {
            return ContractStatus.ERASED;
        }
        if (abandoned != null) {
            return ContractStatus.ABANDONED;
        }
        if (ended != null) {
            return ContractStatus.ENDED;
        }
        if (terminated != null) {
            return ContractStatus.ENDING;
        }
        if (returned != null) {
            return ContractStatus.RUNNING;
        }
        return signature == null ? ContractStatus.DRAWN_UP : ContractStatus.SIGNED;
    }

    /** The scope that holds. */
    Scope scope() {
        return scopes.get(validatedScope - 1);
    }

    Rhythm rhythm() {
        return scope().needs().rhythm();
    }

    /** The last Paris day, as far as it is known. */
    @Nullable
    LocalDate endsOn() {
        if (ended != null) {
            return ended.endedOn();
        }
        return terminated == null ? null : terminated.end().lastDay();
    }

    /** What is owed and not done yet, the nearest first. */
    Optional<Owed> awaited() {
        return owed.stream()
                .filter(Owed::isAwaited)
                .min((one, other) -> one.due().dueAt().compareTo(other.due().dueAt()));
    }

    /** S2-23: what comes again and again has a notebook; without one it is an anomaly. */
    boolean lacksNotebook() {
        return status() == ContractStatus.RUNNING && rhythm() == Rhythm.RECURRING && notebook == null;
    }

    /** What decides about a visit, judged as the command side judges it. */
    VisitGates gates() {
        var signed = new LinkedHashMap<WorkerId, List<SignedScope>>();
        scopeSignatures.forEach(one -> signed.computeIfAbsent(new WorkerId(one.workerId()), worker -> new ArrayList<>())
                .add(new SignedScope(one.version(), one.signedOn())));
        return new VisitGates(
                scope().needs().startOn(),
                signature == null ? null : signature.signedOn(),
                returned == null ? null : returned.returnedOn(),
                withdrawal == null ? null : withdrawal.dueAt(),
                earlyStart == null ? null : earlyStart.requestedAt(),
                meeting == null ? null : meeting.heldAt(),
                held(),
                signed,
                over());
    }

    /** The versions that held, and since when; the first one from the beginning. */
    private List<ScopeHeld> held() {
        return scopes.stream()
                .filter(scope -> scope.version() == 1 || scope.validatedOn() != null)
                .map(scope -> new ScopeHeld(
                        scope.version(),
                        Optional.ofNullable(scope.validatedOn())
                                .filter(on -> scope.version() > 1)
                                .orElse(LocalDate.MIN)))
                .toList();
    }

    /** The first instant at which nobody comes any more, as far as it is known. */
    private @Nullable Instant over() {
        if (withdrawn != null) {
            return withdrawn.receivedAt();
        }
        return terminated == null ? null : terminated.rule().over(terminated.noticeReceivedAt(), terminated.end());
    }
}

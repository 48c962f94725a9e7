package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.contract.ContractFile.Entry;
import fr.paroletenue.query.contract.ContractFile.Key;
import fr.paroletenue.query.contract.ContractFile.Owed;
import fr.paroletenue.query.contract.ContractFile.Payment;
import fr.paroletenue.query.contract.ContractFile.Scope;
import fr.paroletenue.query.contract.ContractFile.ScopeSignature;
import fr.paroletenue.query.projection.EventFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that may be changed while one event is folded in. */
final class ContractDraft {

    private final ContractFile file;
    final List<Payment> payments;
    final List<Scope> scopes;
    final List<ScopeSignature> scopeSignatures;
    final List<Key> keys;
    final List<Entry> entries;
    private final List<Owed> owed;
    private int validatedScope;

    @Nullable
    LocalDate informedOn;

    ContractFile.@Nullable Signature signature;

    @Nullable
    DueDate withdrawal;

    ContractFile.@Nullable Return returned;
    ContractFile.@Nullable EarlyStart earlyStart;
    ContractFile.@Nullable Meeting meeting;

    @Nullable
    String access;

    ContractFile.@Nullable Notebook notebook;
    ContractFile.@Nullable Withdrawal withdrawn;
    ContractFile.@Nullable Termination terminated;
    ContractFile.@Nullable Confirmation confirmed;
    ContractFile.@Nullable Refund refunded;
    ContractFile.@Nullable Ending ended;
    ContractFile.@Nullable Abandonment abandoned;
    ContractFile.@Nullable Erasure erasure;

    ContractDraft(ContractFile file) {
        this.file = file;
        payments = new ArrayList<>(file.payments());
        scopes = new ArrayList<>(file.scopes());
        scopeSignatures = new ArrayList<>(file.scopeSignatures());
        keys = new ArrayList<>(file.keys());
        entries = new ArrayList<>(file.entries());
        owed = new ArrayList<>(file.owed());
        validatedScope = file.validatedScope();
        informedOn = file.informedOn();
        signature = file.signature();
        withdrawal = file.withdrawal();
        returned = file.returned();
        earlyStart = file.earlyStart();
        meeting = file.meeting();
        access = file.access();
        notebook = file.notebook();
        withdrawn = file.withdrawn();
        terminated = file.terminated();
        confirmed = file.confirmed();
        refunded = file.refunded();
        ended = file.ended();
        abandoned = file.abandoned();
        erasure = file.erasure();
    }

    void validate(int version, LocalDate on) {
        scopes.replaceAll(scope -> scope.version() == version ? scope.validated(on) : scope);
        validatedScope = version;
    }

    /** Whatever was owed for an end before this one is owed no more. */
    void owe(DueDate confirmation, @Nullable DueDate refund) {
        owed.clear();
        confirmed = null;
        refunded = null;
        owed.add(new Owed(ContractDueDate.END_CONFIRMATION, confirmation, DueDateState.OPEN, null));
        if (refund != null) {
            owed.add(new Owed(ContractDueDate.REFUND, refund, DueDateState.OPEN, null));
        }
    }

    void settle(ContractDueDate name, DueDateState state, @Nullable Instant at) {
        owed.replaceAll(one -> one.name() == name ? new Owed(name, one.due(), state, at) : one);
    }

    ContractFile done(EventFacts facts) {
        return new ContractFile(
                file.contractId(),
                facts.version(),
                file.seen() + 1,
                file.clientId(),
                file.requestId(),
                file.quoteNumber(),
                file.monthly(),
                file.once(),
                file.drawnUp(),
                informedOn,
                signature,
                withdrawal,
                returned,
                earlyStart,
                List.copyOf(payments),
                List.copyOf(scopes),
                validatedScope,
                meeting,
                List.copyOf(scopeSignatures),
                access,
                List.copyOf(keys),
                notebook,
                List.copyOf(entries),
                withdrawn,
                terminated,
                List.copyOf(owed),
                confirmed,
                refunded,
                ended,
                abandoned,
                erasure);
    }
}

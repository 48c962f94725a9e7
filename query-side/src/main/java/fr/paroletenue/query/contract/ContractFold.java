package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.query.contract.ContractFile.Abandonment;
import fr.paroletenue.query.contract.ContractFile.Confirmation;
import fr.paroletenue.query.contract.ContractFile.EarlyStart;
import fr.paroletenue.query.contract.ContractFile.Ending;
import fr.paroletenue.query.contract.ContractFile.Entry;
import fr.paroletenue.query.contract.ContractFile.Erasure;
import fr.paroletenue.query.contract.ContractFile.Key;
import fr.paroletenue.query.contract.ContractFile.Meeting;
import fr.paroletenue.query.contract.ContractFile.Notebook;
import fr.paroletenue.query.contract.ContractFile.Payment;
import fr.paroletenue.query.contract.ContractFile.Refund;
import fr.paroletenue.query.contract.ContractFile.Return;
import fr.paroletenue.query.contract.ContractFile.Scope;
import fr.paroletenue.query.contract.ContractFile.ScopeSignature;
import fr.paroletenue.query.contract.ContractFile.Signature;
import fr.paroletenue.query.contract.ContractFile.Termination;
import fr.paroletenue.query.contract.ContractFile.Withdrawal;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a contract make its file. Verdicts and due dates are read from the events, never worked out. */
final class ContractFold implements Fold<ContractEvent, ContractFile> {

    /** What is read once the key is destroyed, so that a rebuild gives the rows that erasure has left (D13). */
    private static final String ERASED = "(erased)";

    @Override
    public ContractFile after(@Nullable ContractFile file, ContractEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof ContractEvent.DrawnUp drawnUp) {
            return drawnUp(drawnUp, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of contract %s does not begin with its drawing up but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new ContractDraft(file);
        switch (event) {
            case ContractEvent.DrawnUp e -> throw new IllegalStateException("handled above");
            case ContractEvent.Signed e -> {
                next.signature = new Signature(
                        e.signedOn(),
                        e.concluded(),
                        e.electronic(),
                        e.exempt(),
                        e.paymentBan(),
                        e.endRule(),
                        e.endPolicyVersion(),
                        by);
                next.withdrawal = e.withdrawal();
            }
            case ContractEvent.WithdrawalInformationGiven e -> {
                next.informedOn = e.on();
                next.withdrawal = e.withdrawal();
            }
            case ContractEvent.Returned e -> next.returned = new Return(e.returnedOn(), by);
            case ContractEvent.EarlyStartRequested e ->
                next.earlyStart = new EarlyStart(e.requestedAt(), e.channel(), by);
            case ContractEvent.PaymentMeansAccepted e -> next.payments.add(new Payment(e.means(), e.acceptedOn(), by));
            case ContractEvent.ScopeRevised e -> next.scopes.add(new Scope(e.version(), e.needs(), e.home(), by, null));
            case ContractEvent.ScopeValidated e -> next.validate(e.version(), e.validatedOn());
            case ContractEvent.IntroductionMeetingHeld e -> {
                next.meeting = new Meeting(e.heldAt(), e.workerId().value(), e.representative(), e.scopeVersion(), by);
                next.validate(e.scopeVersion(), Paris.dayOf(e.heldAt()));
            }
            case ContractEvent.ScopeSigned e ->
                next.scopeSignatures.add(new ScopeSignature(e.workerId().value(), e.version(), e.signedOn(), by));
            case ContractEvent.AccessInstructionsSet e -> next.access = e.instructions();
            case ContractEvent.KeyTaken e -> next.keys.add(new Key(e.number(), e.description(), e.takenOn(), null, by));
            case ContractEvent.KeyReturned e ->
                next.keys.replaceAll(key -> key.keyId() == e.number() ? key.returned(e.returnedOn()) : key);
            case ContractEvent.NotebookIssued e -> next.notebook = new Notebook(e.issuedOn(), by);
            case ContractEvent.NotebookWritten e ->
                next.entries.add(new Entry(e.writtenOn(), e.author(), e.text(), by));
            case ContractEvent.Withdrawn e -> {
                next.withdrawn = new Withdrawal(
                        e.sentAt(), e.receivedAt(), e.channel(), e.hoursDone(), e.owed(), e.toRefund(), by);
                next.owe(e.confirmation(), e.refund());
            }
            case ContractEvent.Terminated e -> {
                next.terminated = new Termination(
                        e.noticeReceivedAt(), e.channel(), e.reason(), e.rule(), e.end(), e.toRefund(), by);
                next.owe(e.confirmation(), e.refund());
            }
            case ContractEvent.EndConfirmed e -> {
                next.settle(ContractDueDate.END_CONFIRMATION, e.settled(), e.sentAt());
                next.confirmed = new Confirmation(e.channel(), e.sentAt(), by);
            }
            case ContractEvent.Refunded e -> {
                next.settle(ContractDueDate.REFUND, e.settled(), Paris.startOf(e.refundedOn()));
                next.refunded = new Refund(e.amount(), e.refundedOn(), by);
            }
            case ContractEvent.DueDateMissed e -> next.settle(e.name(), DueDateState.MISSED, null);
            case ContractEvent.Ended e -> next.ended = new Ending(e.endedOn(), e.because(), by);
            case ContractEvent.Abandoned e -> next.abandoned = new Abandonment(e.on(), e.reason(), by);
            case ContractEvent.Erased e -> erased(next, e, by);
        }
        return next.done(facts);
    }

    private static ContractFile drawnUp(ContractEvent.DrawnUp e, EventFacts facts, By by) {
        return new ContractFile(
                e.contractId().value(),
                facts.version(),
                1,
                e.clientId().value(),
                e.requestId().value(),
                e.quoteNumber(),
                e.monthly(),
                e.once(),
                by,
                e.informedOn(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Scope(1, e.needs(), e.home(), by, null)),
                1,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static void erased(ContractDraft next, ContractEvent.Erased e, By by) {
        next.scopes.replaceAll(scope ->
                new Scope(scope.version(), scope.needs(), HomeDetails.erased(), scope.stated(), scope.validatedOn()));
        next.access = next.access == null ? null : ERASED;
        next.keys.replaceAll(key -> new Key(key.keyId(), ERASED, key.takenOn(), key.returnedOn(), key.by()));
        next.entries.replaceAll(entry -> new Entry(entry.writtenOn(), entry.author(), ERASED, entry.by()));
        var terminated = next.terminated;
        if (terminated != null && terminated.reason() != null) {
            next.terminated = new Termination(
                    terminated.noticeReceivedAt(),
                    terminated.channel(),
                    ERASED,
                    terminated.rule(),
                    terminated.end(),
                    terminated.toRefund(),
                    terminated.by());
        }
        var abandoned = next.abandoned;
        if (abandoned != null) {
            next.abandoned = new Abandonment(abandoned.on(), ERASED, abandoned.by());
        }
        next.erasure = new Erasure(e.keptUntil(), e.retentionPolicy(), e.retentionPolicyVersion(), by);
    }
}

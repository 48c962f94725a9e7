package fr.paroletenue.api.contract;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a contract. */
@UnknownIs(RefusalCode.CONTRACT_UNKNOWN)
public sealed interface ContractCommand {

    ContractId contractId();

    /**
     * Write the contract that a request has come to.
     *
     * @param lines the price, where no quote was accepted because none had to be given; empty otherwise
     */
    record DrawUpContract(
            @TargetAggregateIdentifier ContractId contractId, RequestId requestId, List<OfferedLine> lines)
            implements ContractCommand {}

    /**
     * Note that the client signed (S1-12).
     *
     * @param electronic by electronic means, which is kept longer (art. L213-1)
     * @param exempt concluded under the exemption of art. L221-10, 2°
     */
    record SignContract(
            @TargetAggregateIdentifier ContractId contractId,
            LocalDate signedOn,
            Concluded concluded,
            boolean electronic,
            boolean exempt)
            implements ContractCommand {}

    /** Note that the client learned of the right to withdraw, with the form for it (S2-13, S2-17, R-14). */
    record GiveWithdrawalInformation(
            @TargetAggregateIdentifier ContractId contractId, LocalDate on, LetterChannel channel)
            implements ContractCommand {}

    /** Note that the signed contract is back (S1-12). */
    record ReturnContract(@TargetAggregateIdentifier ContractId contractId, LocalDate returnedOn)
            implements ContractCommand {}

    /** Note that the client expressly asked, in a lasting form, to begin before the withdrawal period ends (art. L221-25). */
    record RequestEarlyStart(
            @TargetAggregateIdentifier ContractId contractId, Instant requestedAt, LetterChannel channel)
            implements ContractCommand {}

    /** Note that payment, a cheque or a mandate was taken; refused as long as the law forbids it. */
    record AcceptPaymentMeans(
            @TargetAggregateIdentifier ContractId contractId, PaymentMeans means, LocalDate acceptedOn)
            implements ContractCommand {}

    /** State anew what is to be done and where nobody may go; it holds once it is validated (S2-28). */
    record ReviseScope(@TargetAggregateIdentifier ContractId contractId, Needs needs, HomeDetails home)
            implements ContractCommand {}

    /** Note that the client validated a version of the scope (S2-28). */
    record ValidateScope(@TargetAggregateIdentifier ContractId contractId, int version, LocalDate validatedOn)
            implements ContractCommand {}

    /** Note the first meeting, with all three (S2-27); it validates the latest scope (S2-28). */
    record HoldIntroductionMeeting(
            @TargetAggregateIdentifier ContractId contractId,
            Instant heldAt,
            boolean clientPresent,
            @Nullable WorkerId workerId,
            @Nullable String representative)
            implements ContractCommand {}

    /** Note that a worker signed what exactly is asked for, with the forbidden areas (S2-29). */
    record SignScope(
            @TargetAggregateIdentifier ContractId contractId, WorkerId workerId, int version, LocalDate signedOn)
            implements ContractCommand {}

    /** State how to get in. */
    record SetAccessInstructions(@TargetAggregateIdentifier ContractId contractId, String instructions)
            implements ContractCommand {}

    /** Note that the firm holds a key of the home. */
    record TakeKey(@TargetAggregateIdentifier ContractId contractId, String description, LocalDate takenOn)
            implements ContractCommand {}

    /** Note that the client has it back. */
    record ReturnKey(@TargetAggregateIdentifier ContractId contractId, int number, LocalDate returnedOn)
            implements ContractCommand {}

    /** Note that the liaison notebook lies in the home (S2-23). */
    record IssueNotebook(@TargetAggregateIdentifier ContractId contractId, LocalDate issuedOn)
            implements ContractCommand {}

    /** Keep what stands in the notebook (S2-23). */
    record WriteInNotebook(
            @TargetAggregateIdentifier ContractId contractId, LocalDate writtenOn, NotebookAuthor author, String text)
            implements ContractCommand {}

    /**
     * The client withdraws within the period (S2-17). What counts is when it was sent.
     *
     * @param hoursDone hours of work done until then; null for what the visits say
     * @param paidAhead what the client has paid; null for nothing
     */
    record WithdrawFromContract(
            @TargetAggregateIdentifier ContractId contractId,
            Instant sentAt,
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable BigDecimal hoursDone,
            @Nullable Money paidAhead)
            implements ContractCommand {}

    /**
     * The client gives notice (S2-16).
     *
     * @param paidAhead what the client has paid for days after the notice; null for nothing
     */
    record TerminateContract(
            @TargetAggregateIdentifier ContractId contractId,
            Instant noticeReceivedAt,
            ReceptionChannel channel,
            @Nullable String reason,
            @Nullable Money paidAhead)
            implements ContractCommand {}

    /** Note that the client has the end, or the withdrawal, confirmed in a lasting form (S2-16, S2-17). */
    record ConfirmEnd(@TargetAggregateIdentifier ContractId contractId, LetterChannel channel, Instant sentAt)
            implements ContractCommand {}

    /** Note that what was paid ahead went back (R-16, R-40b). */
    record NoteRefund(@TargetAggregateIdentifier ContractId contractId, Money amount, LocalDate refundedOn)
            implements ContractCommand {}

    /** Nothing comes of a contract that nobody signed. */
    record AbandonContract(@TargetAggregateIdentifier ContractId contractId, LocalDate on, String reason)
            implements ContractCommand {}

    /** Destroy what can be read of it, once its years are over (D13). */
    record EraseContract(@TargetAggregateIdentifier ContractId contractId) implements ContractCommand {}

    /** Look at the clock: asked by the sweeper for an alarm that was lost. */
    record CheckContractDueDates(@TargetAggregateIdentifier ContractId contractId) implements ContractCommand {}

    /** Say under which terms somebody may come, in the transaction of whoever plans. Answers {@link VisitTerms}; nothing happens. */
    record ConsiderVisits(@TargetAggregateIdentifier ContractId contractId) implements ContractCommand {}

    /**
     * Say whether the request may still say who comes: refused once the contract is over or ends, and once its plan says it.
     * Asked in the transaction of the request; nothing happens.
     */
    record ConfirmUnplanned(@TargetAggregateIdentifier ContractId contractId) implements ContractCommand {}

    /** Say what a follow-up of the contract has to know; asked in its transaction, and changes nothing. */
    record ConsiderFollowUp(@TargetAggregateIdentifier ContractId contractId) implements ContractCommand {}
}

package fr.paroletenue.api.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a contract. What is known of a home and what somebody wrote is personal data of the contract; dates,
 * prices, codes and the people of the firm stay readable for ever.
 */
public sealed interface ContractEvent {

    ContractId contractId();

    /**
     * The contract was written (S2-14). Its first scope is what was assessed.
     *
     * @param informedOn Paris day on which the client was given the information before concluding; null if not yet
     */
    @StoredAs("contract.drawn-up")
    record DrawnUp(
            ContractId contractId,
            ClientId clientId,
            RequestId requestId,
            @Nullable String quoteNumber,
            Needs needs,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            HomeDetails home,

            Price monthly,
            Price once,
            @Nullable LocalDate informedOn)
            implements ContractEvent {}

    /**
     * The client signed (S1-12). What the law gives from here on is counted now and never again.
     *
     * @param withdrawal until when the client may withdraw; null where there is no such right
     * @param paymentBan until when nothing may be taken; null where it may at once
     * @param endRule by which a notice will end it
     * @param endPolicyVersion the version of the policy behind that rule
     */
    @StoredAs("contract.signed")
    record Signed(
            ContractId contractId,
            LocalDate signedOn,
            Concluded concluded,
            boolean electronic,
            boolean exempt,
            @Nullable DueDate withdrawal,
            @Nullable DueDate paymentBan,
            EndRule endRule,
            String endPolicyVersion)
            implements ContractEvent {}

    /**
     * The client learned of the right to withdraw.
     *
     * @param withdrawal until when it may be used now; null before the signature, and where there is no such right
     */
    @StoredAs("contract.withdrawal-information-given")
    record WithdrawalInformationGiven(
            ContractId contractId,
            LocalDate on,
            LetterChannel channel,
            @Nullable DueDate withdrawal) implements ContractEvent {}

    /** The signed contract is back (S1-12). */
    @StoredAs("contract.returned")
    record Returned(ContractId contractId, LocalDate returnedOn) implements ContractEvent {}

    /** The client expressly asked to begin earlier. */
    @StoredAs("contract.early-start-requested")
    record EarlyStartRequested(ContractId contractId, Instant requestedAt, LetterChannel channel)
            implements ContractEvent {}

    /** Payment, a cheque or a mandate was taken. */
    @StoredAs("contract.payment-means-accepted")
    record PaymentMeansAccepted(ContractId contractId, PaymentMeans means, LocalDate acceptedOn)
            implements ContractEvent {}

    /** What is to be done was stated anew; it holds once it is validated. */
    @StoredAs("contract.scope-revised")
    record ScopeRevised(
            ContractId contractId,
            int version,
            Needs needs,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            HomeDetails home)
            implements ContractEvent {}

    /** This version of the scope holds (S2-28). */
    @StoredAs("contract.scope-validated")
    record ScopeValidated(ContractId contractId, int version, LocalDate validatedOn) implements ContractEvent {}

    /** The three have met (S2-27), and this version of the scope holds (S2-28). */
    @StoredAs("contract.introduction-meeting-held")
    record IntroductionMeetingHeld(
            ContractId contractId, Instant heldAt, WorkerId workerId, String representative, int scopeVersion)
            implements ContractEvent {}

    /** A worker signed what is asked for, with the forbidden areas (S2-29). */
    @StoredAs("contract.scope-signed")
    record ScopeSigned(ContractId contractId, WorkerId workerId, int version, LocalDate signedOn)
            implements ContractEvent {}

    @StoredAs("contract.access-instructions-set")
    record AccessInstructionsSet(
            ContractId contractId,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String instructions)
            implements ContractEvent {}

    /** The firm holds a key of the home. */
    @StoredAs("contract.key-taken")
    record KeyTaken(
            ContractId contractId,
            int number,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String description,

            LocalDate takenOn)
            implements ContractEvent {}

    @StoredAs("contract.key-returned")
    record KeyReturned(ContractId contractId, int number, LocalDate returnedOn) implements ContractEvent {}

    /** The liaison notebook lies in the home (S2-23). */
    @StoredAs("contract.notebook-issued")
    record NotebookIssued(ContractId contractId, LocalDate issuedOn) implements ContractEvent {}

    /** Somebody wrote in it (S2-23). */
    @StoredAs("contract.notebook-written")
    record NotebookWritten(
            ContractId contractId,
            LocalDate writtenOn,
            NotebookAuthor author,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String text)
            implements ContractEvent {}

    /**
     * The client withdrew in time (S2-17): there is no contract any more.
     *
     * @param owed for the hours done: nothing unless the client had asked to begin earlier
     * @param toRefund what was paid ahead and is not owed
     * @param refund by when that is back; null where nothing is
     */
    @StoredAs("contract.withdrawn")
    record Withdrawn(
            ContractId contractId,
            Instant sentAt,
            Instant receivedAt,
            ReceptionChannel channel,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal hoursDone,
            Money owed,
            Money toRefund,
            DueDate confirmation,
            @Nullable DueDate refund)
            implements ContractEvent {}

    /**
     * The client gave notice (S2-16).
     *
     * @param end its last Paris day, with the version of the policy that was in force at the signature
     * @param refund by when what was paid ahead is back (R-40b); null where nothing is
     */
    @StoredAs("contract.terminated")
    record Terminated(
            ContractId contractId,
            Instant noticeReceivedAt,
            ReceptionChannel channel,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason,

            EndRule rule,
            DueDate end,
            Money toRefund,
            DueDate confirmation,
            @Nullable DueDate refund)
            implements ContractEvent {}

    /** The client has the end confirmed in a lasting form. */
    @StoredAs("contract.end-confirmed")
    record EndConfirmed(ContractId contractId, LetterChannel channel, Instant sentAt, DueDateState settled)
            implements ContractEvent {}

    /** What was paid ahead went back. */
    @StoredAs("contract.refunded")
    record Refunded(ContractId contractId, Money amount, LocalDate refundedOn, DueDateState settled)
            implements ContractEvent {}

    /** What was owed by then was not done. */
    @StoredAs("contract.due-date-missed")
    record DueDateMissed(ContractId contractId, ContractDueDate name, DueDate due)
            implements ContractEvent, MadeByTime {}

    /** The contract is over; the years for which it is kept begin. {@code endedOn} is its last Paris day. */
    @StoredAs("contract.ended")
    record Ended(ContractId contractId, LocalDate endedOn, EndCause because) implements ContractEvent, MadeByTime {}

    /** Nobody signed it, and nothing comes of it. */
    @StoredAs("contract.abandoned")
    record Abandoned(
            ContractId contractId,
            LocalDate on,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String reason)
            implements ContractEvent {}

    /** Its years are over and its keys were given up (D13). */
    @StoredAs("contract.erased")
    record Erased(
            ContractId contractId,
            LocalDate keptUntil,
            String retentionPolicy,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements ContractEvent {}
}

package fr.paroletenue.api.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a request. */
@UnknownIs(RefusalCode.REQUEST_UNKNOWN)
public sealed interface RequestCommand {

    RequestId requestId();

    /**
     * Somebody who has a file needs something (S1-08).
     *
     * @param intakeId of the message that it comes from
     * @param wishedStartOn Paris day, as the client wishes it
     */
    record RegisterRequest(
            @TargetAggregateIdentifier RequestId requestId,
            ClientId clientId,
            Instant receivedAt,
            ReceptionChannel channel,
            String need,
            @Nullable String intakeId,
            @Nullable LocalDate wishedStartOn)
            implements RequestCommand {}

    /** Agree on when the technical supervisor comes; said anew, it is moved (S1-10). */
    record PlanAssessment(
            @TargetAggregateIdentifier RequestId requestId,
            Instant at,
            @Nullable String place) implements RequestCommand {}

    /** Write down what the technical supervisor found; a newer one corrects it (S1-10, S2-11). */
    record RecordAssessment(@TargetAggregateIdentifier RequestId requestId, Instant heldAt, AssessmentAnswers answers)
            implements RequestCommand {}

    /**
     * Propose a worker to the client (S1-09, S2-15).
     *
     * @param overrideReason why this worker although skills or area do not match
     */
    record ProposeWorker(
            @TargetAggregateIdentifier RequestId requestId,
            WorkerId workerId,
            @Nullable String overrideReason) implements RequestCommand {}

    /**
     * Assign a worker and take the worker's time, in one transaction (S1-11).
     *
     * @param reassignmentReason why instead of the one who is assigned; without it nobody is replaced
     */
    record AssignWorker(
            @TargetAggregateIdentifier RequestId requestId,
            WorkerId workerId,
            @Nullable String overrideReason,
            @Nullable String reassignmentReason)
            implements RequestCommand {}

    /** Give the worker's time back. */
    record EndAssignment(@TargetAggregateIdentifier RequestId requestId, String reason) implements RequestCommand {}

    /** Note that the client asked for a quote, which is owed from then on at any price (D3). */
    record NoteQuoteAsked(@TargetAggregateIdentifier RequestId requestId, LocalDate on, ReceptionChannel channel)
            implements RequestCommand {}

    /** Give a quote; it takes the place of the one before (S2-12). Answers a {@link QuoteReceipt}. */
    record IssueQuote(
            @TargetAggregateIdentifier RequestId requestId,
            LocalDate issuedOn,
            ProvisionMode mode,
            List<OfferedLine> lines)
            implements RequestCommand {}

    /**
     * Note that the client accepted the quote.
     *
     * @param number the one that was accepted; null for the one there is
     */
    record AcceptQuote(
            @TargetAggregateIdentifier RequestId requestId,
            @Nullable String number,
            LocalDate acceptedOn,
            LetterChannel channel,
            String proof)
            implements RequestCommand {}

    /** Note that the client did not. */
    record RefuseQuote(
            @TargetAggregateIdentifier RequestId requestId,
            @Nullable String number,
            LocalDate refusedOn,
            @Nullable String reason)
            implements RequestCommand {}

    /** Note that the client was given all that has to be known before concluding, in its version in force (S2-13). */
    record NoteInformationDelivered(
            @TargetAggregateIdentifier RequestId requestId,
            String documentVersion,
            LetterChannel channel,
            Instant deliveredAt)
            implements RequestCommand {}

    /** Nothing comes of it. */
    record AbandonRequest(@TargetAggregateIdentifier RequestId requestId, LocalDate on, String reason)
            implements RequestCommand {}

    /**
     * Draw up a contract from it, in one transaction: asked by the contract. Answers an {@link Agreement}.
     *
     * @param lines the price, where no quote was accepted because none had to be given; empty otherwise
     */
    record ConcludeRequest(@TargetAggregateIdentifier RequestId requestId, String contractId, List<OfferedLine> lines)
            implements RequestCommand {}

    /** Destroy what can be read of it, once its years are over (D13). */
    record EraseRequest(@TargetAggregateIdentifier RequestId requestId) implements RequestCommand {}

    /** Say who is assigned, in the transaction of whoever asks. Answers an {@link Assignment}; nothing happens. */
    record ConsiderAssignment(@TargetAggregateIdentifier RequestId requestId) implements RequestCommand {}

    /** The contract is over, or came to nothing: whoever was assigned is free again. Asked in its transaction. */
    record GiveBackWorker(@TargetAggregateIdentifier RequestId requestId) implements RequestCommand {}

    /** The worker has left the firm: whoever was assigned is so no longer. Asked in the transaction that says so. */
    record LoseWorker(@TargetAggregateIdentifier RequestId requestId, WorkerId workerId) implements RequestCommand {}
}

package fr.paroletenue.api.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a request. What somebody said or wrote is personal data of the request; what a quote says is kept as
 * long as a quote is. Codes, prices, times and dates stay readable for ever.
 */
public sealed interface RequestEvent {

    RequestId requestId();

    /** Somebody needs something: the first event of a dossier (S1-08). */
    @StoredAs("request.registered")
    record Registered(
            RequestId requestId,
            ClientId clientId,
            Instant receivedAt,
            ReceptionChannel channel,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT)
            String need,

            @Nullable String intakeId,
            @Nullable LocalDate wishedStartOn)
            implements RequestEvent {}

    /** When the technical supervisor comes, until it is said otherwise (S1-10). */
    @StoredAs("request.assessment-planned")
    record AssessmentPlanned(
            RequestId requestId,
            Instant at,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT) @Nullable
            String place,

            String technicalSupervisor)
            implements RequestEvent {}

    /**
     * The needs were assessed on the form in force on that day (S1-10, S2-11).
     *
     * @param number 1 for the first; the last one counts
     * @param form what the form asked for
     */
    @StoredAs("request.assessed")
    record Assessed(
            RequestId requestId,
            int number,
            Instant heldAt,
            String assessedBy,
            Needs needs,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT)
            HomeDetails home,

            String formVersion,
            List<AssessmentField> form)
            implements RequestEvent {}

    /** A worker was proposed to the client (S1-09, S2-15). */
    @StoredAs("request.worker-proposed")
    record WorkerProposed(
            RequestId requestId,
            WorkerId workerId,
            int assessment,
            Match match,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT) @Nullable
            String overrideReason)
            implements RequestEvent {}

    /** A worker was assigned and the worker's time taken (S1-11). The first revision took it without an end, whatever the rhythm. */
    @StoredAs(value = "request.worker-assigned", revision = "2")
    record WorkerAssigned(
            RequestId requestId,
            WorkerId workerId,
            int assessment,
            AssignmentNeed need,
            Match match,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT) @Nullable
            String overrideReason)
            implements RequestEvent {}

    /** The worker's time was given back. */
    @StoredAs("request.worker-released")
    record WorkerReleased(
            RequestId requestId,
            WorkerId workerId,
            ReleaseCause cause,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT) @Nullable
            String reason)
            implements RequestEvent {}

    /** The client asked for a quote (D3). {@code on} is a Paris day. */
    @StoredAs("request.quote-asked")
    record QuoteAsked(RequestId requestId, LocalDate on, ReceptionChannel channel) implements RequestEvent {}

    /**
     * A quote was given, free of charge (S2-12).
     *
     * @param number without gaps
     * @param validUntil the last Paris day on which it may be accepted
     * @param descriptions of the lines, in their order
     * @param monthly what is paid each month
     * @param once what is paid besides, one time
     * @param duty why it had to be given, if it had to
     * @param supersedes the number of the quote whose place it took
     */
    @StoredAs("request.quote-issued")
    record QuoteIssued(
            RequestId requestId,
            String number,
            LocalDate issuedOn,
            LocalDate validUntil,
            String validityPolicyVersion,
            ProvisionMode mode,
            List<QuoteLine> lines,

            @PersonalData(subject = "requestId", retention = RetentionClass.QUOTE)
            List<String> descriptions,

            Price monthly,
            Price once,
            QuoteDuty duty,
            Letterhead letterhead,
            Declaration declaration,
            @Nullable String supersedes)
            implements RequestEvent {}

    /** The client accepted it. {@code acceptedOn} is a Paris day. */
    @StoredAs("request.quote-accepted")
    record QuoteAccepted(
            RequestId requestId,
            String number,
            LocalDate acceptedOn,
            LetterChannel channel,

            @PersonalData(subject = "requestId", retention = RetentionClass.QUOTE)
            String proof)
            implements RequestEvent {}

    /** The client did not. {@code refusedOn} is a Paris day. */
    @StoredAs("request.quote-refused")
    record QuoteRefused(
            RequestId requestId,
            String number,
            LocalDate refusedOn,

            @PersonalData(subject = "requestId", retention = RetentionClass.QUOTE) @Nullable
            String reason)
            implements RequestEvent {}

    /** The client was given all that has to be known before concluding; its version stays known (S2-13). */
    @StoredAs("request.information-delivered")
    record InformationDelivered(RequestId requestId, String documentVersion, LetterChannel channel, Instant deliveredAt)
            implements RequestEvent {}

    /**
     * A contract was drawn up from it.
     *
     * @param on Paris day
     * @param quoteNumber of the quote that was accepted; null where none had to be given
     */
    @StoredAs("request.concluded")
    record Concluded(
            RequestId requestId,
            String contractId,
            LocalDate on,
            @Nullable String quoteNumber,
            Price monthly,
            Price once)
            implements RequestEvent {}

    /** Nothing comes of it. {@code on} is a Paris day. */
    @StoredAs("request.abandoned")
    record Abandoned(
            RequestId requestId,
            LocalDate on,

            @PersonalData(subject = "requestId", retention = RetentionClass.PROSPECT)
            String reason)
            implements RequestEvent {}

    /** Its years are over and its keys were given up (D13). */
    @StoredAs("request.erased")
    record Erased(
            RequestId requestId,
            LocalDate keptUntil,
            String retentionPolicy,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements RequestEvent {}
}

package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a complaint. Who asks, and over which channel, travels beside the command. */
@UnknownIs(RefusalCode.COMPLAINT_UNKNOWN)
public sealed interface ComplaintCommand permits ComplaintCommand.Handling, RepairCommand, DisputeCommand {

    ComplaintId complaintId();

    /** What is asked of it between the first word and the end of the file. */
    sealed interface Handling extends ComplaintCommand {}

    /** Take an expression of dissatisfaction into the register (S3-05, S3-08, S3-13). */
    record RecordComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable Boolean written,
            @Nullable String writtenReason,
            String subject,
            String description,
            Complainant complainant,
            @Nullable String clientId,
            @Nullable String visitId,
            @Nullable String workerId,
            @Nullable String remedySought,
            Circumstances circumstances,
            boolean relayedByWorker,
            Classification classification,
            ClassificationInOwnWords classificationInOwnWords,
            @Nullable RemarkId promotedFrom)
            implements Handling {}

    /** State or correct source, motive and category (S4-03). */
    record ClassifyComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Classification classification,
            ClassificationInOwnWords classificationInOwnWords)
            implements Handling {}

    /** Somebody of direction has opened the file (S3-10). */
    record NoteDirectionInformed(@TargetAggregateIdentifier ComplaintId complaintId) implements Handling {}

    /** Decide whether it is a complaint; direction only (S3-11). */
    record QualifyComplaint(@TargetAggregateIdentifier ComplaintId complaintId, Qualification decision, String reason)
            implements Handling {}

    /** Hand it to another owner (S3-18). */
    record AssignOwner(
            @TargetAggregateIdentifier ComplaintId complaintId,
            String owner,
            @Nullable String deputy,
            @Nullable String reason)
            implements Handling {}

    /** Rate how grave it is, 1 to 4 (S4-10). */
    record AssessSeverity(@TargetAggregateIdentifier ComplaintId complaintId, int severity, String reason)
            implements Handling {}

    /** Say what was done at once, or why nothing was (S4-11). */
    record DecideImmediateAction(@TargetAggregateIdentifier ComplaintId complaintId, boolean taken, String description)
            implements Handling {}

    /** Note that the written acknowledgement left (S3-16, S4-06, S4-07). */
    record AcknowledgeComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            LetterChannel channel,
            Instant sentAt,
            String nextSteps,
            @Nullable String proof)
            implements Handling {}

    /** Put down what the investigation found (S4-08). */
    record InvestigateComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            List<Cause> causes,
            List<String> causesInOwnWords,
            String findings,
            Founded founded,
            List<String> dysfunctions,
            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,
            @Nullable String evidence,
            @Nullable String workerStatement)
            implements Handling {}

    /** Note that the client was told of the delay, its reasons and a new date (S3-20, S3-21). */
    record SendHoldingLetter(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Instant sentAt,
            LetterChannel channel,
            String reasons,
            LocalDate newDate)
            implements Handling {}

    /** Note that the written answer left; owner or deputy only (S3-22). */
    record AnswerComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Instant sentAt,
            LetterChannel channel,
            AnswerOutcome outcome,
            @Nullable String motives,
            List<String> causes,
            List<Integer> actionIds,
            @Nullable String delayReasons)
            implements Handling {}

    /** Close the file; the five years begin (S3-27). */
    record CloseComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            @Nullable String solutions,
            @Nullable String noActionReason,
            @Nullable String satisfactionFollowUp,
            List<String> dysfunctions)
            implements Handling {}

    /** The complainant gives it up (S3-28). */
    record WithdrawComplaint(@TargetAggregateIdentifier ComplaintId complaintId, String reason) implements Handling {}

    /** Say whether others are concerned too (S4-12). */
    record AssessScope(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Scope scope,
            String reason,
            List<ComplaintId> relatedComplaints)
            implements Handling {}

    /** Note how the complainant can be reached (S5-07). */
    record StateCoordinates(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Complainant complainant,
            @Nullable String clientId) implements Handling {}

    /** Give up the keys of a file whose years are over; never a day earlier (S3-27, R-65, D13). */
    record EraseComplaint(@TargetAggregateIdentifier ComplaintId complaintId) implements Handling {}

    /** Look at the clock again; what an alarm lost is found by this (sent by the sweeper, never by a person). */
    record CheckDueDates(@TargetAggregateIdentifier ComplaintId complaintId) implements Handling {}
}

package fr.paroletenue.api.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a complaint. Who asks, and over which channel, travels beside the command. */
public sealed interface ComplaintCommand {

    ComplaintId complaintId();

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
            implements ComplaintCommand {}

    /** State or correct source, motive and category (S4-03). */
    record ClassifyComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Classification classification,
            ClassificationInOwnWords classificationInOwnWords)
            implements ComplaintCommand {}

    /** Somebody of direction has opened the file (S3-10). */
    record NoteDirectionInformed(@TargetAggregateIdentifier ComplaintId complaintId) implements ComplaintCommand {}

    /** Decide whether it is a complaint; direction only (S3-11). */
    record QualifyComplaint(@TargetAggregateIdentifier ComplaintId complaintId, Qualification decision, String reason)
            implements ComplaintCommand {}

    /** Hand it to another owner (S3-18). */
    record AssignOwner(
            @TargetAggregateIdentifier ComplaintId complaintId,
            String owner,
            @Nullable String deputy,
            @Nullable String reason)
            implements ComplaintCommand {}

    /** Rate how grave it is, 1 to 4 (S4-10). */
    record AssessSeverity(@TargetAggregateIdentifier ComplaintId complaintId, int severity, String reason)
            implements ComplaintCommand {}

    /** Say what was done at once, or why nothing was (S4-11). */
    record DecideImmediateAction(@TargetAggregateIdentifier ComplaintId complaintId, boolean taken, String description)
            implements ComplaintCommand {}

    /** Note that the written acknowledgement left (S3-16, S4-06, S4-07). */
    record AcknowledgeComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            LetterChannel channel,
            Instant sentAt,
            String nextSteps,
            @Nullable String proof)
            implements ComplaintCommand {}

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
            implements ComplaintCommand {}

    /** Plan what keeps it from happening again (S4-09). */
    record PlanCorrectiveAction(
            @TargetAggregateIdentifier ComplaintId complaintId, String description, LocalDate dueOn, String responsible)
            implements ComplaintCommand {}

    /** Note that the client was told of the delay, its reasons and a new date (S3-20, S3-21). */
    record SendHoldingLetter(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Instant sentAt,
            LetterChannel channel,
            String reasons,
            LocalDate newDate)
            implements ComplaintCommand {}

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
            implements ComplaintCommand {}

    /** Close the file; the five years begin (S3-27). */
    record CloseComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            @Nullable String solutions,
            @Nullable String noActionReason,
            @Nullable String satisfactionFollowUp,
            List<String> dysfunctions)
            implements ComplaintCommand {}

    /** The complainant gives it up (S3-28). */
    record WithdrawComplaint(@TargetAggregateIdentifier ComplaintId complaintId, String reason)
            implements ComplaintCommand {}

    /** Look at the clock again; what an alarm lost is found by this (sent by the sweeper, never by a person). */
    record CheckDueDates(@TargetAggregateIdentifier ComplaintId complaintId) implements ComplaintCommand {}
}

package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a complaint while it is handled; what is done to make it good and what comes after the answer have
 * pages of their own. Free text is personal data of the complaint's file; codes, dates and amounts stay
 * readable for ever, so that the register and its counts outlive an erasure.
 */
public sealed interface ComplaintEvent permits ComplaintEvent.Handling, RepairEvent, DisputeEvent {

    ComplaintId complaintId();

    /** What happens between the first word and the end of the file. */
    sealed interface Handling extends ComplaintEvent {}

    /**
     * The first word arrived and got its register number (S3-13); all clocks run from {@code receivedAt}. The first revision
     * had no clock for the first measure.
     */
    @StoredAs(value = "complaint.recorded", revision = "2")
    record Recorded(
            ComplaintId complaintId,
            String registerNumber,
            Instant receivedAt,
            ReceptionChannel channel,
            boolean written,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String writtenReason,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String subject,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String description,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            Complainant complainant,

            @Nullable String clientId,
            @Nullable String visitId,
            @Nullable String workerId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String remedySought,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            Circumstances circumstances,

            boolean relayedByWorker,
            Classification classification,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            ClassificationInOwnWords classificationInOwnWords,

            @Nullable RemarkId promotedFrom,
            String owner,
            TimeLimits limits)
            implements Handling {}

    /** Source, motive and category were stated or corrected (S4-03). */
    @StoredAs("complaint.classified")
    record Classified(
            ComplaintId complaintId,
            Classification classification,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            ClassificationInOwnWords classificationInOwnWords)
            implements Handling {}

    /** Direction knows of it (S3-10, S4-01). */
    @StoredAs("complaint.direction-informed")
    record DirectionInformed(ComplaintId complaintId, DirectionLearned how, SettledDueDate settled)
            implements Handling {}

    /** Direction decided whether it is a complaint (S3-11), by the definition in force (S3-06). */
    @StoredAs("complaint.qualified")
    record Qualified(
            ComplaintId complaintId,
            Qualification decision,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            String definition)
            implements Handling {}

    /** Somebody else answers for it now (S3-18). */
    @StoredAs("complaint.owner-assigned")
    record OwnerAssigned(
            ComplaintId complaintId,
            String owner,
            @Nullable String deputy,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String reason)
            implements Handling {}

    /** How grave it is, 1 to 4 (S4-10); at 4 the decision on immediate action has a due date (S4-11). */
    @StoredAs("complaint.severity-assessed")
    record SeverityAssessed(
            ComplaintId complaintId,
            int severity,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            @Nullable DueDate immediateActionDue)
            implements Handling {}

    /** Something was done at once, or it was decided with a reason not to (S4-11). */
    @StoredAs("complaint.immediate-action-decided")
    record ImmediateActionDecided(
            ComplaintId complaintId,
            boolean taken,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String description,

            List<SettledDueDate> settled)
            implements Handling {}

    /**
     * The client was told in writing that the complaint arrived and what happens next (S3-16, S4-06, S4-07), under the
     * letterhead of that day (S4-21). The first revision kept none.
     */
    @StoredAs(value = "complaint.acknowledged", revision = "2")
    record Acknowledged(
            ComplaintId complaintId,
            LetterChannel channel,
            Instant sentAt,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String nextSteps,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String proof,

            @Nullable Letterhead letterhead,
            List<SettledDueDate> settled)
            implements Handling {}

    /** The internal investigation came to a result (S4-08, S4-04). */
    @StoredAs("complaint.investigated")
    record Investigated(
            ComplaintId complaintId,
            List<Cause> causes,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            List<String> causesInOwnWords,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String findings,

            Founded founded,
            int dysfunctionCount,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            List<String> dysfunctions,

            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String evidence,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String workerStatement)
            implements Handling {}

    /** The client was told why the answer takes longer, and until when (S3-20, S3-21). The first revision kept no letterhead. */
    @StoredAs(value = "complaint.holding-letter-sent", revision = "2")
    record HoldingLetterSent(
            ComplaintId complaintId,
            Instant sentAt,
            LetterChannel channel,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reasons,

            LocalDate newDate,
            DueDate promisedAnswer,
            DueDate nextUpdate,
            @Nullable Letterhead letterhead,
            List<SettledDueDate> settled)
            implements Handling {}

    /**
     * The written, reasoned answer left (S3-22, S4-14 to S4-16); one that rejects, or comes where no amicable solution was
     * found, names the mediator in force that day (D6, R-64). The first revision named none, the second kept no letterhead.
     */
    @StoredAs(value = "complaint.answered", revision = "3")
    record Answered(
            ComplaintId complaintId,
            Instant sentAt,
            LetterChannel channel,
            AnswerOutcome outcome,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String motives,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            List<String> causes,

            List<Integer> actionIds,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String delayReasons,

            String answeredBy,
            @Nullable Mediator mediator,
            @Nullable Letterhead letterhead,
            List<SettledDueDate> settled)
            implements Handling {}

    /** Nothing is left to do; the file is kept until the end of {@code keepUntil} (S3-27). */
    @StoredAs("complaint.closed")
    record Closed(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String solutions,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String noActionReason,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String satisfactionFollowUp,

            int dysfunctionCount,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            List<String> dysfunctions,

            LocalDate keepUntil,
            String retentionPolicyVersion)
            implements Handling {}

    /** The complainant gave it up (S3-28); open due dates end without a verdict. */
    @StoredAs("complaint.withdrawn")
    record Withdrawn(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            LocalDate keepUntil,
            String retentionPolicyVersion)
            implements Handling {}

    /** Something was done about it for the first time (S3-14). */
    @StoredAs("complaint.first-measure-taken")
    record FirstMeasureTaken(ComplaintId complaintId, FirstMeasure how, SettledDueDate settled) implements Handling {}

    /** Whether others are concerned too (S4-12). */
    @StoredAs("complaint.scope-assessed")
    record ScopeAssessed(
            ComplaintId complaintId,
            Scope scope,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            List<ComplaintId> relatedComplaints)
            implements Handling {}

    /** How the complainant can be reached has changed, or was not known before (S5-07). */
    @StoredAs("complaint.coordinates-stated")
    record CoordinatesStated(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            Complainant complainant,

            @Nullable String clientId)
            implements Handling {}

    /**
     * The keys of the file were given up for destruction (D13): all that was personal in it is unreadable from then on, what
     * is no personal data stays.
     *
     * @param keptUntil the last day of the years that have passed
     */
    @StoredAs("complaint.erased")
    record Erased(
            ComplaintId complaintId,
            ErasureBasis basis,
            LocalDate keptUntil,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements Handling {}

    /** A limit comes near and its act is still missing. */
    @StoredAs("complaint.limit-approaching")
    record LimitApproaching(ComplaintId complaintId, DueDateName dueDate, DueDate due)
            implements Handling, MadeByTime {}

    /** A target passed without its act: an internal alert (D1). */
    @StoredAs("complaint.target-missed")
    record TargetMissed(ComplaintId complaintId, DueDateName dueDate, DueDate due) implements Handling, MadeByTime {}

    /** A limit passed without its act: a breach (D1). */
    @StoredAs("complaint.limit-breached")
    record LimitBreached(ComplaintId complaintId, DueDateName dueDate, DueDate due) implements Handling, MadeByTime {}

    /** A limit passed without its act, but a holding letter had left in time: missed and excused. */
    @StoredAs("complaint.limit-excused")
    record LimitExcused(ComplaintId complaintId, DueDateName dueDate, DueDate due, Instant letterSentAt)
            implements Handling, MadeByTime {}
}

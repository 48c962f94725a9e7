package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done so that a fault is made good and does not come back. It outlives the closure of the complaint. */
public sealed interface RepairEvent extends ComplaintEvent {

    /** What will be done so that it does not happen again, and by when (S4-09, S3-32). The first revision had no due date. */
    @StoredAs(value = "complaint.corrective-action-planned", revision = "2")
    record CorrectiveActionPlanned(
            ComplaintId complaintId,
            int number,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String description,

            LocalDate dueOn,
            String responsible,
            @Nullable DueDate due)
            implements RepairEvent {}

    /** It was done; whether it helped is looked at after a while (S4-20). */
    @StoredAs("complaint.corrective-action-done")
    record CorrectiveActionDone(
            ComplaintId complaintId,
            int number,
            LocalDate doneOn,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String note,

            DueDateState settled,
            DueDate reviewDue)
            implements RepairEvent {}

    /** Somebody has seen that it was done (S3-32). */
    @StoredAs("complaint.corrective-action-verified")
    record CorrectiveActionVerified(
            ComplaintId complaintId,
            int number,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String note)
            implements RepairEvent {}

    /** Whether it has kept the fault from coming back (S4-20). */
    @StoredAs("complaint.corrective-action-reviewed")
    record CorrectiveActionReviewed(
            ComplaintId complaintId,
            int number,
            boolean effective,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String note,

            DueDateState settled)
            implements RepairEvent {}

    /** It has to be done again, because it did not help or because the same thing happened again (S4-20, R-70). */
    @StoredAs("complaint.corrective-action-reopened")
    record CorrectiveActionReopened(
            ComplaintId complaintId, int number, ActionReopened because, DueDate due, List<ComplaintId> recurrences)
            implements RepairEvent {}

    /** What was promised is not done in time (S3-29). */
    @StoredAs("complaint.corrective-action-overdue")
    record CorrectiveActionOverdue(ComplaintId complaintId, int number, DueDate due)
            implements RepairEvent, MadeByTime {}

    /** Nobody has looked whether it helped (S4-20). */
    @StoredAs("complaint.effectiveness-review-overdue")
    record EffectivenessReviewOverdue(ComplaintId complaintId, int number, DueDate due)
            implements RepairEvent, MadeByTime {}

    /** The client gets something for the trouble (S4-19); above a threshold only once direction has approved it. */
    @StoredAs("complaint.compensation-granted")
    record CompensationGranted(
            ComplaintId complaintId,
            int number,
            CompensationType type,
            Money amount,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String basis,

            boolean approvalNeeded,
            String approvalPolicyVersion)
            implements RepairEvent {}

    /** Direction has approved it (S4-19). */
    @StoredAs("complaint.compensation-approved")
    record CompensationApproved(ComplaintId complaintId, int number) implements RepairEvent {}
}

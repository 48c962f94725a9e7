package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked so that a fault is made good and does not come back. */
public sealed interface RepairCommand extends ComplaintCommand {

    /** Plan what keeps it from happening again (S4-09, S3-32). */
    record PlanCorrectiveAction(
            @TargetAggregateIdentifier ComplaintId complaintId, String description, LocalDate dueOn, String responsible)
            implements RepairCommand {}

    /** Note that it is done (S3-32). */
    record CompleteCorrectiveAction(
            @TargetAggregateIdentifier ComplaintId complaintId,
            int number,
            LocalDate doneOn,
            @Nullable String note) implements RepairCommand {}

    /** Note that somebody has seen that it is done (S3-32). */
    record VerifyCorrectiveAction(@TargetAggregateIdentifier ComplaintId complaintId, int number, String note)
            implements RepairCommand {}

    /** Say whether it helped; if not, by when it is done again (S4-20). */
    record ReviewCorrectiveAction(
            @TargetAggregateIdentifier ComplaintId complaintId,
            int number,
            boolean effective,
            String note,
            @Nullable LocalDate dueOn)
            implements RepairCommand {}

    /** Have what was done against a cause done again, because it came back; sent by the complaint that shows it. */
    record ReopenCorrectiveActions(
            @TargetAggregateIdentifier ComplaintId complaintId, CauseCode cause, List<ComplaintId> recurrences)
            implements RepairCommand {}

    /** Give the client something for the trouble (S4-19). */
    record GrantCompensation(
            @TargetAggregateIdentifier ComplaintId complaintId, CompensationType type, Money amount, String basis)
            implements RepairCommand {}

    /** Approve one above the threshold, the last one if none is named; direction only (S4-19). */
    record ApproveCompensation(
            @TargetAggregateIdentifier ComplaintId complaintId,
            @Nullable Integer number) implements RepairCommand {}
}

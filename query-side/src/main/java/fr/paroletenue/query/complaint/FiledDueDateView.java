package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ProofDay;
import fr.paroletenue.query.complaint.ComplaintFile.Ended;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due date with what became of it, as every answer about a file shows it.
 *
 * @param state what became of it; it stays OPEN if it ended without a verdict, and {@code ended} then says why
 * @param awaited whether its act is still missing, whatever the verdict
 * @param actionId the number of the corrective action that it is about, if it is about one
 */
public record FiledDueDateView(
        DueDateName name,
        int ordinal,
        Instant dueAt,
        LocalDate lastDay,
        LocalDate doBy,
        String policy,
        String policyVersion,
        List<String> promises,
        DueDateState state,
        boolean awaited,
        @Nullable Ended ended,
        @Nullable Instant settledAt,
        List<ProofDay> proof,
        @Nullable Integer actionId) {

    static FiledDueDateView of(FiledDueDate date) {
        var due = date.due();
        return new FiledDueDateView(
                date.name(),
                date.ordinal(),
                due.dueAt(),
                due.lastDay(),
                due.doBy(),
                due.policy(),
                due.policyVersion(),
                due.promises(),
                date.state(),
                date.awaited(),
                date.ended(),
                date.settledAt(),
                due.proof(),
                date.actionId());
    }
}

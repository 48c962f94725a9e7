package fr.paroletenue.api.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A due date as it is shown when it has just been counted: with a receipt and in a preview.
 *
 * @param dueAt the first instant that is too late
 * @param lastDay the last Paris day on time
 * @param doBy the working day by which the firm should have done it
 * @param proof the count, day by day
 */
public record DueDateView(
        Instant dueAt,
        LocalDate lastDay,
        LocalDate doBy,
        String policy,
        String policyVersion,
        List<String> promises,
        DueDateState state,
        List<ProofDay> proof) {

    public static DueDateView of(DueDate due, DueDateState state) {
        return new DueDateView(
                due.dueAt(),
                due.lastDay(),
                due.doBy(),
                due.policy(),
                due.policyVersion(),
                due.promises(),
                state,
                due.proof());
    }
}

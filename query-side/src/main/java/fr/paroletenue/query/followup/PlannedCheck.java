package fr.paroletenue.query.followup;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A surprise check that is still to come (S1-22). For technical supervisors, direction and auditors alone.
 *
 * @param number of the check in its follow-up
 * @param on Paris day
 */
public record PlannedCheck(
        String followUpId, String contractId, String clientId, int number, String visitId, LocalDate on) {

    static PlannedCheck of(FollowUpFile file, FollowUpFile.Check check) {
        return new PlannedCheck(
                file.followUpId(),
                file.contractId(),
                file.clientId(),
                check.number(),
                check.visitId(),
                Objects.requireNonNull(check.plannedOn(), "what is still to come was planned"));
    }
}

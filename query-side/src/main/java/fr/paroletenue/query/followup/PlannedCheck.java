package fr.paroletenue.query.followup;

import java.time.LocalDate;

/**
 * A surprise check that is still to come (S1-22). For technical supervisors, direction and auditors alone.
 *
 * @param number of the plan; the check gets one of its own once it is held
 * @param on Paris day
 */
public record PlannedCheck(
        String followUpId, String contractId, String clientId, int number, String visitId, LocalDate on) {

    static PlannedCheck of(SurprisePlanFile plan, SurprisePlanFile.Planned check) {
        return new PlannedCheck(
                plan.followUpId(), plan.contractId(), plan.clientId(), check.number(), check.visitId(), check.on());
    }
}

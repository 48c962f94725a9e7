package fr.paroletenue.api.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.Absences;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;

/** What concerns the plan as a whole: whoever tells it does not know which schedules and months it is for. */
public sealed interface PlanCommand {

    /** A worker is away on other days than before (S2-22): told by the worker's file, in the transaction that says so. */
    record HeedAbsences(WorkerId workerId, Absences away) implements PlanCommand {}

    /**
     * A contract ends, or has ended: told by the contract, in the transaction that says so.
     *
     * @param from the first instant at which nobody comes any more; within the last day where the contract ends at once
     * @param over whether that day has passed or nothing is left of the contract
     */
    record HeedEnd(ContractId contractId, RequestId requestId, LocalDate lastDay, Instant from, boolean over)
            implements PlanCommand {}
}

package fr.paroletenue.api.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.YearMonth;
import java.util.List;

/** All that can happen to a planning run: the visits of many contracts and months, asked for in one request. */
public sealed interface PlanningRunEvent {

    PlanningRunId runId();

    /** It was asked for. Both Paris months are included. */
    @StoredAs("planning.started")
    record Started(PlanningRunId runId, YearMonth from, YearMonth until, List<ContractId> contracts)
            implements PlanningRunEvent {}

    /** One more contract is planned. */
    @StoredAs("planning.contract-planned")
    record ContractPlanned(PlanningRunId runId, ContractId contractId, int visits) implements PlanningRunEvent {}

    /** A contract could not be planned. */
    @StoredAs("planning.contract-refused")
    record ContractRefused(PlanningRunId runId, ContractId contractId, RefusalCode because)
            implements PlanningRunEvent {}

    /** All contracts were looked at. */
    @StoredAs("planning.finished")
    record Finished(PlanningRunId runId, int planned, int refused, int visits) implements PlanningRunEvent {}
}

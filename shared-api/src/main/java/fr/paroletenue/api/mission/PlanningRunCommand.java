package fr.paroletenue.api.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a planning run. */
@UnknownIs(RefusalCode.PLANNING_RUN_UNKNOWN)
public sealed interface PlanningRunCommand {

    PlanningRunId runId();

    /**
     * Plan the visits of many contracts.
     *
     * @param from the first Paris month
     * @param until the last one, included
     * @param contracts empty for all that have a pattern
     */
    record StartPlanning(
            @TargetAggregateIdentifier PlanningRunId runId, YearMonth from, YearMonth until, List<ContractId> contracts)
            implements PlanningRunCommand {}
}

package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.PlannedAhead;
import fr.paroletenue.api.mission.PlanningRunCommand.StartPlanning;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.command.deciding.CompanyDays;
import java.util.List;
import java.util.function.Supplier;

/** Every rule of how many contracts are planned in one go. Pure. */
final class PlanningRunDecisions {

    /** As many contracts as one transaction takes: short enough that nobody waits for it. */
    static final int AT_ONCE = 5;

    private PlanningRunDecisions() {}

    /** @param all contracts that have a pattern */
    static List<PlanningRunEvent> start(StartPlanning c, Supplier<List<ContractId>> all, CompanyDays days) {
        CompanyDays.requireOrder(c.from().atDay(1), c.until().atDay(1));
        days.requirePlannable(c.until().atDay(1));
        var contracts = c.contracts().isEmpty()
                ? all.get()
                : c.contracts().stream().distinct().toList();
        return List.of(new PlanningRunEvent.Started(c.runId(), c.from(), c.until(), contracts));
    }

    static List<ContractId> next(PlanningRunState state) {
        return state.waiting().stream().limit(AT_ONCE).toList();
    }

    static PlanningRunEvent planned(PlanningRunState state, ContractId contract, PlannedAhead outcome) {
        var run = state.facts().runId();
        var refused = outcome.refused();
        return refused == null
                ? new PlanningRunEvent.ContractPlanned(run, contract, outcome.visits())
                : new PlanningRunEvent.ContractRefused(run, contract, refused);
    }

    static List<PlanningRunEvent> finish(PlanningRunState state) {
        return state.finished() || !state.waiting().isEmpty()
                ? List.of()
                : List.of(new PlanningRunEvent.Finished(
                        state.facts().runId(),
                        state.visits().size(),
                        state.refused().size(),
                        state.visits().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }
}

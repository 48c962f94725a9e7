package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.command.deciding.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a planning run knows of itself, folded from its events.
 *
 * @param visits written for each contract that was planned
 */
record PlanningRunState(
        PlanningRunEvent.@Nullable Started started,
        Map<ContractId, Integer> visits,
        List<ContractId> refused,
        boolean finished) {

    static final PlanningRunState NONE = new PlanningRunState(null, Map.of(), List.of(), false);

    PlanningRunState after(PlanningRunEvent event) {
        return switch (event) {
            case PlanningRunEvent.Started e -> new PlanningRunState(e, visits, refused, finished);
            case PlanningRunEvent.ContractPlanned e ->
                new PlanningRunState(started, Copies.plus(visits, e.contractId(), e.visits()), refused, finished);
            case PlanningRunEvent.ContractRefused e ->
                new PlanningRunState(started, visits, Copies.plus(refused, e.contractId()), finished);
            case PlanningRunEvent.Finished e -> new PlanningRunState(started, visits, refused, true);
        };
    }

    PlanningRunEvent.Started facts() {
        return Objects.requireNonNull(started, "the run was not asked for yet");
    }

    List<ContractId> waiting() {
        return facts().contracts().stream()
                .filter(contract -> !visits.containsKey(contract) && !refused.contains(contract))
                .toList();
    }
}

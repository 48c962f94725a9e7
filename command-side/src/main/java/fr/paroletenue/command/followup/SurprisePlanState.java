package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.deciding.Copies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is planned in secret for a contract, folded from its events.
 *
 * @param planned by number
 * @param dropped the numbers of those that do not take place
 * @param held the numbers of those that took place
 */
record SurprisePlanState(
        Map<Integer, SurprisePlanEvent.CheckPlanned> planned, Set<Integer> dropped, Set<Integer> held) {

    static final SurprisePlanState NONE = new SurprisePlanState(Map.of(), Set.of(), Set.of());

    SurprisePlanState after(SurprisePlanEvent event) {
        return switch (event) {
            case SurprisePlanEvent.CheckPlanned e ->
                new SurprisePlanState(Copies.plus(planned, e.number(), e), dropped, held);
            case SurprisePlanEvent.CheckDropped e ->
                new SurprisePlanState(planned, Copies.plus(dropped, e.number()), held);
            case SurprisePlanEvent.CheckHeld e ->
                new SurprisePlanState(planned, dropped, Copies.plus(held, e.number()));
        };
    }

    /** Still to come. */
    List<SurprisePlanEvent.CheckPlanned> awaited() {
        return planned.values().stream()
                .filter(check -> !dropped.contains(check.number()) && !held.contains(check.number()))
                .toList();
    }

    Optional<SurprisePlanEvent.CheckPlanned> awaited(VisitId visit) {
        return awaited().stream().filter(check -> check.visitId().equals(visit)).findFirst();
    }
}

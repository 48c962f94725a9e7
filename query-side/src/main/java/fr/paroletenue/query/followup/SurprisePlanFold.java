package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a secret plan make its file. */
final class SurprisePlanFold implements Fold<SurprisePlanEvent, SurprisePlanFile> {

    @Override
    public SurprisePlanFile after(@Nullable SurprisePlanFile file, SurprisePlanEvent event, EventFacts facts) {
        if (event instanceof SurprisePlanEvent.CheckPlanned planned) {
            var check = new SurprisePlanFile.Planned(
                    planned.number(),
                    planned.visitId().value(),
                    planned.on(),
                    SurprisePlanFile.State.AWAITED,
                    By.of(facts));
            return new SurprisePlanFile(
                    planned.planId().value(),
                    facts.version(),
                    file == null ? 1 : file.seen() + 1,
                    planned.followUpId().value(),
                    planned.contractId().value(),
                    planned.clientId().value(),
                    Lists.plus(file == null ? List.of() : file.checks(), check));
        }
        if (file == null) {
            throw new IllegalStateException("The history of plan %s does not begin with a check but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        return switch (event) {
            case SurprisePlanEvent.CheckPlanned e -> throw new IllegalStateException("handled above");
            case SurprisePlanEvent.CheckDropped e -> become(file, e.number(), SurprisePlanFile.State.DROPPED, facts);
            case SurprisePlanEvent.CheckHeld e -> become(file, e.number(), SurprisePlanFile.State.HELD, facts);
        };
    }

    private static SurprisePlanFile become(
            SurprisePlanFile file, int number, SurprisePlanFile.State state, EventFacts facts) {
        return new SurprisePlanFile(
                file.planId(),
                facts.version(),
                file.seen() + 1,
                file.followUpId(),
                file.contractId(),
                file.clientId(),
                file.checks().stream()
                        .map(check -> check.number() == number ? check.as(state) : check)
                        .toList());
    }
}

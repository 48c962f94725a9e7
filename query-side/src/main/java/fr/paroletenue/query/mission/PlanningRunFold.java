package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a planning run make its progress. */
final class PlanningRunFold implements Fold<PlanningRunEvent, PlanningRunFile> {

    @Override
    public PlanningRunFile after(@Nullable PlanningRunFile file, PlanningRunEvent event, EventFacts facts) {
        if (event instanceof PlanningRunEvent.Started started) {
            return new PlanningRunFile(
                    started.runId().value(),
                    facts.version(),
                    1,
                    started.from(),
                    started.until(),
                    started.contracts().size(),
                    0,
                    List.of(),
                    0,
                    By.of(facts),
                    facts.recordedAt(),
                    null);
        }
        if (file == null) {
            throw new IllegalStateException("The history of planning run %s does not begin with its start but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var planned = file.planned();
        var visits = file.visits();
        var refused = file.refused();
        var finishedAt = file.finishedAt();
        switch (event) {
            case PlanningRunEvent.Started e -> throw new IllegalStateException("handled above");
            case PlanningRunEvent.ContractPlanned e -> {
                planned++;
                visits += e.visits();
            }
            case PlanningRunEvent.ContractRefused e ->
                refused = Lists.plus(
                        refused, new PlanningRunView.Refused(e.contractId().value(), e.because()));
            case PlanningRunEvent.Finished e -> finishedAt = facts.recordedAt();
        }
        return new PlanningRunFile(
                file.runId(),
                facts.version(),
                file.seen() + 1,
                file.from(),
                file.until(),
                file.contracts(),
                planned,
                refused,
                visits,
                file.started(),
                facts.recordedAt(),
                finishedAt);
    }
}

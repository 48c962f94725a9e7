package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of an anomaly make its file. */
final class AnomalyFold implements Fold<AnomalyEvent, AnomalyFile> {

    /** What is read once the key is destroyed, so that a rebuild gives the rows that erasure has left (D13). */
    private static final String ERASED = "(erased)";

    @Override
    public AnomalyFile after(@Nullable AnomalyFile file, AnomalyEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof AnomalyEvent.Found found) {
            return found(found, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of anomaly %s does not begin with its finding but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        return switch (event) {
            case AnomalyEvent.Found e -> throw new IllegalStateException("handled above");
            case AnomalyEvent.MeasureTaken e ->
                file.with(
                        facts,
                        Lists.plus(
                                file.measures(), new AnomalyFile.Measure(e.number(), e.takenOn(), e.description(), by)),
                        file.closed());
            case AnomalyEvent.Closed e ->
                file.with(
                        facts,
                        file.measures(),
                        new AnomalyFile.Closure(e.closedOn(), e.outcome(), e.explanation(), by));
            case AnomalyEvent.Erased e ->
                file.erased(
                        facts,
                        ERASED,
                        new AnomalyFile.Erasure(e.keptUntil(), e.retentionPolicy(), e.retentionPolicyVersion(), by));
        };
    }

    private static AnomalyFile found(AnomalyEvent.Found e, EventFacts facts, By by) {
        return new AnomalyFile(
                e.anomalyId().value(),
                facts.version(),
                1,
                e.number(),
                e.kind(),
                e.foundAt(),
                e.foundBy(),
                e.clientId().value(),
                e.contractId() == null ? null : e.contractId().value(),
                e.visitId() == null ? null : e.visitId().value(),
                e.workerId() == null ? null : e.workerId().value(),
                e.description(),
                by,
                List.of(),
                null,
                null);
    }
}

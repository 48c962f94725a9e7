package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyOutcome;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Folded;
import fr.paroletenue.query.projection.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the firm itself found wrong, as its events tell it (S2-37).
 *
 * @param foundBy account of who found it; null for the house itself
 */
public record AnomalyFile(
        String id,
        long version,
        long seen,
        String number,
        AnomalyKind kind,
        Instant foundAt,
        @Nullable String foundBy,
        String clientId,
        @Nullable String contractId,
        @Nullable String visitId,
        @Nullable String workerId,
        @Nullable String description,
        By recorded,
        List<Measure> measures,
        @Nullable Closure closed,
        @Nullable Erasure erasure)
        implements Folded {

    public record Measure(int number, LocalDate takenOn, String description, By by) {}

    public record Closure(LocalDate closedOn, AnomalyOutcome outcome, String explanation, By by) {}

    public record Erasure(LocalDate keptUntil, String retentionPolicy, String retentionPolicyVersion, By by) {}

    public AnomalyStatus status() {
        if (erasure != null) {
            return AnomalyStatus.ERASED;
        }
        return closed == null ? AnomalyStatus.OPEN : AnomalyStatus.CLOSED;
    }

    AnomalyFile with(EventFacts facts, List<Measure> nextMeasures, @Nullable Closure nextClosed) {
        return new AnomalyFile(
                id,
                facts.version(),
                seen + 1,
                number,
                kind,
                foundAt,
                foundBy,
                clientId,
                contractId,
                visitId,
                workerId,
                description,
                recorded,
                nextMeasures,
                nextClosed,
                erasure);
    }

    /** Nothing is left that somebody wrote. */
    AnomalyFile erased(EventFacts facts, String text, Erasure by) {
        return new AnomalyFile(
                id,
                facts.version(),
                seen + 1,
                number,
                kind,
                foundAt,
                foundBy,
                clientId,
                contractId,
                visitId,
                workerId,
                description == null ? null : text,
                recorded,
                Lists.each(measures, measure -> new Measure(measure.number(), measure.takenOn(), text, measure.by())),
                closed == null ? null : new Closure(closed.closedOn(), closed.outcome(), text, closed.by()),
                by);
    }
}

package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One anomaly: what was found, what was done about it, how it ended (S2-37). */
public record AnomalyView(
        String id,
        long version,
        String number,
        AnomalyStatus status,
        AnomalyKind kind,
        Instant foundAt,
        @Nullable String foundBy,
        String clientId,
        @Nullable String contractId,
        @Nullable String visitId,
        @Nullable String workerId,
        @Nullable String description,
        By recorded,
        List<AnomalyFile.Measure> measures,
        AnomalyFile.@Nullable Closure closed,
        AnomalyFile.@Nullable Erasure erasure) {

    static AnomalyView of(AnomalyFile file) {
        return new AnomalyView(
                file.id(),
                file.version(),
                file.number(),
                file.status(),
                file.kind(),
                file.foundAt(),
                file.foundBy(),
                file.clientId(),
                file.contractId(),
                file.visitId(),
                file.workerId(),
                file.description(),
                file.recorded(),
                file.measures(),
                file.closed(),
                file.erasure());
    }
}

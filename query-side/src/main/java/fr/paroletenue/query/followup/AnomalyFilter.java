package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyStatus;
import org.jspecify.annotations.Nullable;

/** Which anomalies of the list are wanted. */
public record AnomalyFilter(
        @Nullable AnomalyStatus status,
        @Nullable AnomalyKind kind,
        @Nullable String clientId,
        @Nullable String contractId,
        @Nullable String workerId) {}

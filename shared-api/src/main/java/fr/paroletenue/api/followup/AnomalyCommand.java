package fr.paroletenue.api.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an anomaly. */
@UnknownIs(RefusalCode.ANOMALY_UNKNOWN)
public sealed interface AnomalyCommand {

    AnomalyId anomalyId();

    /**
     * Note what the firm itself found wrong (S2-37).
     *
     * @param foundBy account of who found it; null for the house itself
     * @param description null where the kind says all
     */
    record RecordAnomaly(
            @TargetAggregateIdentifier AnomalyId anomalyId,
            AnomalyKind kind,
            Instant foundAt,
            @Nullable String foundBy,
            ClientId clientId,
            @Nullable ContractId contractId,
            @Nullable VisitId visitId,
            @Nullable WorkerId workerId,
            @Nullable String description)
            implements AnomalyCommand {}

    /** Note what was done about it. */
    record TakeMeasure(@TargetAggregateIdentifier AnomalyId anomalyId, LocalDate takenOn, String description)
            implements AnomalyCommand {}

    /** Note how it ended. */
    record CloseAnomaly(
            @TargetAggregateIdentifier AnomalyId anomalyId,
            LocalDate closedOn,
            AnomalyOutcome outcome,
            String explanation)
            implements AnomalyCommand {}

    /** Destroy what can be read of it, once its years are over (D13). */
    record EraseAnomaly(@TargetAggregateIdentifier AnomalyId anomalyId) implements AnomalyCommand {}
}

package fr.paroletenue.api.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can happen to what the firm itself found wrong; nobody complained of it (S2-37). */
public sealed interface AnomalyEvent {

    AnomalyId anomalyId();

    /**
     * It was found.
     *
     * @param number without gaps, such as ANO-2026-00001
     * @param foundBy account of who found it; null for the house itself
     * @param description null where the kind says all
     */
    @StoredAs("anomaly.found")
    record Found(
            AnomalyId anomalyId,
            String number,
            AnomalyKind kind,
            Instant foundAt,
            @Nullable String foundBy,
            ClientId clientId,
            @Nullable ContractId contractId,
            @Nullable VisitId visitId,
            @Nullable WorkerId workerId,

            @PersonalData(subject = "anomalyId", retention = RetentionClass.ANOMALY) @Nullable
            String description)
            implements AnomalyEvent {}

    /**
     * Something was done about it.
     *
     * @param number from 1
     */
    @StoredAs("anomaly.measure-taken")
    record MeasureTaken(
            AnomalyId anomalyId,
            int number,
            LocalDate takenOn,

            @PersonalData(subject = "anomalyId", retention = RetentionClass.ANOMALY)
            String description)
            implements AnomalyEvent {}

    /** It is settled; the years for which it is kept begin. */
    @StoredAs("anomaly.closed")
    record Closed(
            AnomalyId anomalyId,
            LocalDate closedOn,
            AnomalyOutcome outcome,

            @PersonalData(subject = "anomalyId", retention = RetentionClass.ANOMALY)
            String explanation)
            implements AnomalyEvent {}

    /** Its years are over and its key was given up (D13). */
    @StoredAs("anomaly.erased")
    record Erased(
            AnomalyId anomalyId,
            LocalDate keptUntil,
            String retentionPolicy,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements AnomalyEvent {}
}

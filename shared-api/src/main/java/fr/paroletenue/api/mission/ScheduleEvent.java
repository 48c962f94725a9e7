package fr.paroletenue.api.mission;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can happen to the schedule of a contract. Why somebody wanted it so is personal data of the contract. */
public sealed interface ScheduleEvent {

    ScheduleId scheduleId();

    ContractId contractId();

    /** The first thing is planned under the contract. */
    @StoredAs("schedule.opened")
    record Opened(ScheduleId scheduleId, ContractId contractId, ClientId clientId) implements ScheduleEvent {}

    /**
     * From {@code pattern.startsOn} on visits come back like this, by this worker; what was planned after it otherwise is planned
     * anew.
     *
     * @param version from 1
     */
    @StoredAs("schedule.pattern-set")
    record PatternSet(
            ScheduleId scheduleId,
            ContractId contractId,
            ClientId clientId,
            int version,
            Pattern pattern,
            WorkerId workerId,
            PlanChange change,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements ScheduleEvent {}

    /**
     * Nobody comes from the one Paris day to the other, both included.
     *
     * @param number from 1
     */
    @StoredAs("schedule.paused")
    record Paused(
            ScheduleId scheduleId,
            ContractId contractId,
            int number,
            LocalDate from,
            LocalDate to,
            PauseReason because,
            PlanChange change,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements ScheduleEvent {}

    /** The pause does not take place; what falls into it is planned anew. */
    @StoredAs("schedule.pause-cancelled")
    record PauseCancelled(ScheduleId scheduleId, ContractId contractId, int number, PlanChange change)
            implements ScheduleEvent {}

    /** The pattern was unfolded up to the end of a Paris month. */
    @StoredAs("schedule.planned-until")
    record PlannedUntil(ScheduleId scheduleId, ContractId contractId, LocalDate lastDay, int visits)
            implements ScheduleEvent {}

    /** The contract is over; nobody comes after its last Paris day. */
    @StoredAs("schedule.ended")
    record Ended(ScheduleId scheduleId, ContractId contractId, LocalDate lastDay) implements ScheduleEvent {}
}

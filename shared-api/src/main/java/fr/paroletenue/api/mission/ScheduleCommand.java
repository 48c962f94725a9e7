package fr.paroletenue.api.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the schedule of a contract. */
@UnknownIs(RefusalCode.SCHEDULE_UNKNOWN)
public sealed interface ScheduleCommand {

    ScheduleId scheduleId();

    ContractId contractId();

    /**
     * State when visits come back and who comes (S2-14, S2-18). The worker's time is taken in this transaction, and what was
     * planned otherwise from that day on is planned anew.
     *
     * @param reason also why this worker although skills or area do not match
     */
    record SetPattern(
            @TargetAggregateIdentifier ScheduleId scheduleId,
            ContractId contractId,
            Pattern pattern,
            WorkerId workerId,
            PlanChange change,
            @Nullable String reason)
            implements ScheduleCommand {}

    /** Nobody comes from the one Paris day to the other, both included; what is planned there is cancelled. */
    record Pause(
            @TargetAggregateIdentifier ScheduleId scheduleId,
            ContractId contractId,
            LocalDate from,
            LocalDate to,
            PauseReason because,
            PlanChange change,
            @Nullable String reason)
            implements ScheduleCommand {}

    /** The pause does not take place; what the pattern puts there is planned anew. */
    record CancelPause(
            @TargetAggregateIdentifier ScheduleId scheduleId, ContractId contractId, int number, PlanChange change)
            implements ScheduleCommand {}

    /** Write one more visit into the plan: a single service, or one more than usual. Its fact {@code visitId} says which it is. */
    record AddVisit(
            @TargetAggregateIdentifier ScheduleId scheduleId,
            ContractId contractId,
            Instant startsAt,
            Instant endsAt,
            WorkerId workerId,
            PlanChange change,
            @Nullable String reason)
            implements ScheduleCommand {}

    /** Unfold the pattern over these Paris months, both included. Answers {@link PlannedAhead}. */
    record PlanAhead(
            @TargetAggregateIdentifier ScheduleId scheduleId, ContractId contractId, YearMonth from, YearMonth until)
            implements ScheduleCommand {}

    /**
     * The contract ends, or has ended.
     *
     * @param from the first instant at which nobody comes any more
     * @param over whether that day has passed or nothing is left of the contract, so that the worker's time is free again
     */
    record EndSchedule(
            @TargetAggregateIdentifier ScheduleId scheduleId,
            ContractId contractId,
            RequestId requestId,
            LocalDate lastDay,
            Instant from,
            boolean over)
            implements ScheduleCommand {}

    /**
     * Say what was worked in visits that had begun by an instant, in the transaction of whoever asks. Answers
     * {@link HoursDone}; nothing happens.
     */
    record ConsiderHours(@TargetAggregateIdentifier ScheduleId scheduleId, ContractId contractId, Instant until)
            implements ScheduleCommand {}
}

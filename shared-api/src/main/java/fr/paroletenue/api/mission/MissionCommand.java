package fr.paroletenue.api.mission;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the visits of one contract and Paris month, and of their timesheet. */
@UnknownIs(RefusalCode.MISSION_UNKNOWN)
public sealed interface MissionCommand {

    MissionId missionId();

    /** What is asked of one of its visits. */
    @UnknownIs(RefusalCode.VISIT_UNKNOWN)
    sealed interface OfAVisit extends MissionCommand {

        /** Of the visit within its mission, from 1. */
        int number();
    }

    /**
     * Bring the days of the month from the one to the other, both included, into line with the pattern: asked by the schedule. Its
     * fact {@code visits} says how many were written.
     *
     * @param because why what the pattern no longer wants falls away
     */
    record FollowPattern(
            @TargetAggregateIdentifier MissionId missionId,
            ContractId contractId,
            ClientId clientId,
            LocalDate from,
            LocalDate until,
            List<WantedVisit> wanted,
            CancelCause because,
            PlanChange change,
            @Nullable String reason)
            implements MissionCommand {}

    /**
     * Write one visit into the plan: asked by the schedule, or by the mission of another month that gives it away. Its fact
     * {@code visitId} says which it is.
     */
    record PlanVisit(
            @TargetAggregateIdentifier MissionId missionId,
            ContractId contractId,
            ClientId clientId,
            WantedVisit visit,
            VisitOrigin origin,
            @Nullable VisitId movedFrom,
            PlanChange change,
            @Nullable String reason)
            implements MissionCommand {}

    /** Say on which day a visit is, in the transaction of whoever asks. Answers a {@link VisitDay}; nothing happens. */
    record ConsiderVisitDay(@TargetAggregateIdentifier MissionId missionId, int number) implements MissionCommand {}

    /**
     * Nobody comes in the month from one instant until another: asked by the schedule.
     *
     * @param until the first instant that is not meant; null for ever
     */
    record ClearTime(
            @TargetAggregateIdentifier MissionId missionId,
            Instant from,
            @Nullable Instant until,
            CancelCause because,
            PlanChange change,
            @Nullable String reason)
            implements MissionCommand {}

    /** Let a visit take place at another time (S2-18). Its fact {@code visitId} says which visit it is from now on. */
    record MoveVisit(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            Instant startsAt,
            Instant endsAt,
            PlanChange change,
            @Nullable String reason)
            implements OfAVisit {}

    /** Say that a visit will not take place (S2-18). */
    record CancelVisit(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            CancelCause because,
            PlanChange change,
            @Nullable String reason)
            implements OfAVisit {}

    /**
     * Note that it took place (S2-21).
     *
     * @param accompaniedBy who of the firm was there (S1-13); null for nobody
     */
    record RecordVisit(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            Instant startedAt,
            Instant endedAt,
            @Nullable String accompaniedBy)
            implements OfAVisit {}

    /** Put right what was written down wrongly of a visit that took place. */
    record CorrectTimes(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            Instant startedAt,
            Instant endedAt,
            String reason)
            implements OfAVisit {}

    /** Note that it did not take place. */
    record MissVisit(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            MissCause because,
            @Nullable String reason) implements OfAVisit {}

    /** Offer the client another worker for a visit (S2-22). */
    record OfferReplacement(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            WorkerId workerId,
            OutgoingChannel channel,
            Instant offeredAt)
            implements OfAVisit {}

    /** Note that the client takes the worker who was offered (S2-22). */
    record AcceptReplacement(@TargetAggregateIdentifier MissionId missionId, int number, Instant acceptedAt)
            implements OfAVisit {}

    /** Note that the client does not (S2-22). */
    record RefuseReplacement(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            Instant refusedAt,
            @Nullable String reason) implements OfAVisit {}

    /**
     * See which visits a worker can make: asked for by the worker's file.
     *
     * @param absences all that stand
     * @param departedOn the worker's last Paris day; null for somebody who stays
     */
    record HeedWorker(
            @TargetAggregateIdentifier MissionId missionId,
            WorkerId workerId,
            List<Absence> absences,
            @Nullable LocalDate departedOn)
            implements MissionCommand {}

    /**
     * Note that client and worker have signed (S1-15).
     *
     * @param hours as they stand on the sheet; refused where the visits say otherwise
     */
    record SignTimesheet(
            @TargetAggregateIdentifier MissionId missionId,
            WorkerId workerId,
            BigDecimal hours,
            Instant clientSignedAt,
            Instant workerSignedAt,
            List<WrittenRemark> remarks)
            implements MissionCommand {}

    /** Note what the technical supervisor answered to a remark (S1-17). */
    record AnswerRemark(
            @TargetAggregateIdentifier MissionId missionId,
            int number,
            Instant answeredAt,
            OutgoingChannel channel,
            String answer)
            implements MissionCommand {}

    /** See whether the next visit comes sooner than an answer is due: asked by whatever changes the plan. */
    record HeedPlan(@TargetAggregateIdentifier MissionId missionId) implements MissionCommand {}

    /** Look at the clock: asked by the sweeper for an alarm that was lost. */
    record CheckMissionDueDates(@TargetAggregateIdentifier MissionId missionId) implements MissionCommand {}
}

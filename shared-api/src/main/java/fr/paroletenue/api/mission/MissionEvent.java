package fr.paroletenue.api.mission;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the visits of one contract and Paris month, and to their timesheet. What somebody said or wrote is
 * personal data of the contract; times, numbers, codes and workers stay readable for ever. A visit belongs to the month in which
 * it starts.
 */
public sealed interface MissionEvent {

    MissionId missionId();

    ContractId contractId();

    /** The first visit of the month is about to be planned. */
    @StoredAs("mission.opened")
    record Opened(MissionId missionId, ContractId contractId, ClientId clientId, YearMonth month)
            implements MissionEvent {}

    /** Visits were written into the plan. */
    @StoredAs("mission.visits-planned")
    record VisitsPlanned(
            MissionId missionId,
            ContractId contractId,
            List<PlannedVisit> visits,
            PlanChange change,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /**
     * A visit takes place at another time of the month (S2-18).
     *
     * @param noticeMinutes between the recording and the start that was planned; negative afterwards
     */
    @StoredAs("mission.visit-moved")
    record VisitMoved(
            MissionId missionId,
            ContractId contractId,
            int number,
            Instant startsAt,
            Instant endsAt,
            PlanChange change,
            long noticeMinutes,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /** A visit takes place in another month, as another visit (S2-18). */
    @StoredAs("mission.visit-moved-away")
    record VisitMovedAway(
            MissionId missionId,
            ContractId contractId,
            int number,
            VisitId to,
            Instant startsAt,
            Instant endsAt,
            PlanChange change,
            long noticeMinutes,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /** A visit will not take place. */
    @StoredAs("mission.visit-cancelled")
    record VisitCancelled(
            MissionId missionId,
            ContractId contractId,
            int number,
            CancelCause because,
            PlanChange change,
            long noticeMinutes,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /**
     * Its worker cannot come (S2-22).
     *
     * @param replacement by when somebody else is to be found: before it starts
     */
    @StoredAs("mission.visit-uncovered")
    record VisitUncovered(
            MissionId missionId,
            ContractId contractId,
            int number,
            WorkerId workerId,
            UncoveredBecause because,
            DueDate replacement)
            implements MissionEvent {}

    /** Its worker can come after all. */
    @StoredAs("mission.visit-covered-again")
    record VisitCoveredAgain(
            MissionId missionId, ContractId contractId, int number, WorkerId workerId, DueDateState settled)
            implements MissionEvent {}

    /** Another worker was offered to the client (S2-22). */
    @StoredAs("mission.replacement-offered")
    record ReplacementOffered(
            MissionId missionId,
            ContractId contractId,
            int number,
            WorkerId workerId,
            OutgoingChannel channel,
            Instant offeredAt)
            implements MissionEvent {}

    /**
     * The client takes the other worker (S2-22).
     *
     * @param settled whether that was in time; null where the worker who was planned could have come
     */
    @StoredAs("mission.replacement-accepted")
    record ReplacementAccepted(
            MissionId missionId,
            ContractId contractId,
            int number,
            WorkerId workerId,
            Instant acceptedAt,
            @Nullable DueDateState settled)
            implements MissionEvent {}

    /** The client does not (S2-22). */
    @StoredAs("mission.replacement-refused")
    record ReplacementRefused(
            MissionId missionId,
            ContractId contractId,
            int number,
            WorkerId workerId,
            Instant refusedAt,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /**
     * It took place (S2-21).
     *
     * @param lateMinutes after the planned start; 0 for a worker who was early or in time
     * @param first whether it was the very first one of the contract (S1-13)
     * @param accompaniedBy who of the firm was there; null for nobody
     */
    @StoredAs("mission.visit-done")
    record VisitDone(
            MissionId missionId,
            ContractId contractId,
            ClientId clientId,
            int number,
            WorkerId workerId,
            Instant startedAt,
            Instant endedAt,
            int lateMinutes,
            boolean first,
            @Nullable String accompaniedBy)
            implements MissionEvent {}

    /** The times of a visit had been written down wrongly. */
    @StoredAs("mission.visit-times-corrected")
    record VisitTimesCorrected(
            MissionId missionId,
            ContractId contractId,
            int number,
            Instant startedAt,
            Instant endedAt,
            int lateMinutes,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String reason)
            implements MissionEvent {}

    /** It did not take place. */
    @StoredAs("mission.visit-missed")
    record VisitMissed(
            MissionId missionId,
            ContractId contractId,
            int number,
            MissCause because,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String reason)
            implements MissionEvent {}

    /**
     * The timesheet is to be signed by then, as long as the last visit of the month is the one it is (S1-15).
     *
     * @param due null where nobody comes in that month any more, and nobody came
     */
    @StoredAs("mission.timesheet-due")
    record TimesheetDue(
            MissionId missionId,
            ContractId contractId,
            @Nullable DueDate due) implements MissionEvent {}

    /**
     * Client and worker have signed (S1-15).
     *
     * @param hours of the visits that were done, in hours
     * @param settled whether that was in time; null where nothing was due, because nobody came
     */
    @StoredAs("mission.timesheet-signed")
    record TimesheetSigned(
            MissionId missionId,
            ContractId contractId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal hours,
            WorkerId workerId,
            Instant clientSignedAt,
            Instant workerSignedAt,
            @Nullable DueDateState settled)
            implements MissionEvent {}

    /**
     * The client wrote something at its foot (S1-16).
     *
     * @param number from 1
     * @param answer by when the technical supervisor answers (S1-17)
     * @param nextVisit the visit before which that is; null where none is planned
     * @param intakeId of the message in the call log; null for an information
     * @param complaintId of the complaint that it became
     */
    @StoredAs("mission.timesheet-remarked")
    record TimesheetRemarked(
            MissionId missionId,
            ContractId contractId,
            int number,
            RemarkType type,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String text,

            DueDate answer,
            @Nullable VisitId nextVisit,
            @Nullable String intakeId,
            @Nullable ComplaintId complaintId)
            implements MissionEvent {}

    /** The next visit comes sooner, and with it the answer; it never comes later. */
    @StoredAs("mission.remark-due-sooner")
    record RemarkDueSooner(MissionId missionId, ContractId contractId, int number, DueDate answer, VisitId nextVisit)
            implements MissionEvent {}

    /** The technical supervisor answered a remark (S1-17). */
    @StoredAs("mission.remark-answered")
    record RemarkAnswered(
            MissionId missionId,
            ContractId contractId,
            int number,
            Instant answeredAt,
            OutgoingChannel channel,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String answer,

            DueDateState settled)
            implements MissionEvent {}

    /**
     * What was owed by then was not done.
     *
     * @param number of the visit or the remark; null for the timesheet
     */
    @StoredAs("mission.due-date-missed")
    record DueDateMissed(
            MissionId missionId,
            ContractId contractId,
            MissionDueDate name,
            @Nullable Integer number,
            DueDate due) implements MissionEvent, MadeByTime {}
}

package fr.paroletenue.api.history;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.HolidayRule;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.PauseReason;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.PlanningRunId;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/** One event of each type of the pages of schedules, missions and planning runs. */
final class MissionSamples {

    private static final ContractId CONTRACT = new ContractId("contract-1");
    private static final ClientId CLIENT = new ClientId("client-1");
    private static final WorkerId WORKER = new WorkerId("worker-1");
    private static final WorkerId OTHER_WORKER = new WorkerId("worker-2");
    private static final ScheduleId SCHEDULE = ScheduleId.of(CONTRACT);
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final MissionId MISSION = MissionId.of(CONTRACT, MONTH);
    private static final PlanningRunId RUN = new PlanningRunId("run-1");
    private static final PlanChange CHANGE = new PlanChange(PlanChange.By.CLIENT, "intake-1");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant STARTS = Instant.parse("2026-06-30T07:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-06-30T10:00:00Z");
    private static final Instant SAID = Instant.parse("2026-06-30T08:05:06.789012Z");
    private static final DueDate DUE = new DueDate(
            Instant.parse("2026-06-29T22:00:00Z"),
            Instant.parse("2026-07-01T22:00:00Z"),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 7, 1),
            DayCount.NAMED_DAY,
            0,
            HolidayZone.METROPOLE,
            List.of(new Holiday(LocalDate.of(2026, 7, 14), "Fête nationale")),
            "timesheet-signature",
            "2026-1",
            List.of("S1-15"));

    private MissionSamples() {}

    static List<Record> all() {
        return List.of(
                new ScheduleEvent.Opened(SCHEDULE, CONTRACT, CLIENT),
                new ScheduleEvent.PatternSet(
                        SCHEDULE,
                        CONTRACT,
                        CLIENT,
                        2,
                        new Pattern(
                                List.of(new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                                2,
                                DAY,
                                HolidayRule.DAY_AFTER),
                        WORKER,
                        CHANGE,
                        "travaille le mardi matin"),
                new ScheduleEvent.Paused(
                        SCHEDULE, CONTRACT, 1, DAY, DAY, PauseReason.CLIENT_AWAY, CHANGE, "chez sa fille"),
                new ScheduleEvent.PauseCancelled(SCHEDULE, CONTRACT, 1, CHANGE),
                new ScheduleEvent.PlannedUntil(SCHEDULE, CONTRACT, DAY, 52),
                new ScheduleEvent.Ended(SCHEDULE, CONTRACT, DAY),
                new MissionEvent.Opened(MISSION, CONTRACT, CLIENT, MONTH),
                new MissionEvent.VisitsPlanned(
                        MISSION,
                        CONTRACT,
                        List.of(new PlannedVisit(
                                1,
                                STARTS,
                                ENDS,
                                WORKER,
                                VisitOrigin.MOVED,
                                VisitId.of(MissionId.of(CONTRACT, YearMonth.of(2026, 7)), 3))),
                        CHANGE,
                        "avant le mariage"),
                new MissionEvent.VisitMoved(MISSION, CONTRACT, 1, STARTS, ENDS, CHANGE, 2880, "coupure d'eau"),
                new MissionEvent.VisitMovedAway(
                        MISSION,
                        CONTRACT,
                        1,
                        VisitId.of(MissionId.of(CONTRACT, YearMonth.of(2026, 7)), 4),
                        STARTS,
                        ENDS,
                        CHANGE,
                        -15,
                        "coupure d'eau"),
                new MissionEvent.VisitCancelled(
                        MISSION, CONTRACT, 1, CancelCause.CLIENT_AWAY, CHANGE, 1440, "hospitalisation"),
                new MissionEvent.VisitUncovered(MISSION, CONTRACT, 1, WORKER, UncoveredBecause.WORKER_ABSENT, DUE),
                new MissionEvent.VisitCoveredAgain(MISSION, CONTRACT, 1, WORKER, DueDateState.KEPT),
                new MissionEvent.ReplacementOffered(MISSION, CONTRACT, 1, OTHER_WORKER, OutgoingChannel.PHONE, SAID),
                new MissionEvent.ReplacementAccepted(MISSION, CONTRACT, 1, OTHER_WORKER, SAID, DueDateState.KEPT),
                new MissionEvent.ReplacementRefused(MISSION, CONTRACT, 1, OTHER_WORKER, SAID, "préfère attendre"),
                new MissionEvent.VisitDone(
                        MISSION, CONTRACT, CLIENT, 1, WORKER, STARTS, ENDS, 0, true, "technical-supervisor"),
                new MissionEvent.VisitTimesCorrected(MISSION, CONTRACT, 1, STARTS, ENDS, 5, "mal relu sur la feuille"),
                new MissionEvent.VisitMissed(MISSION, CONTRACT, 1, MissCause.CLIENT_NOT_THERE, "personne à la porte"),
                new MissionEvent.TimesheetDue(MISSION, CONTRACT, DUE),
                new MissionEvent.TimesheetSigned(
                        MISSION, CONTRACT, new BigDecimal("12.50"), WORKER, SAID, SAID, DueDateState.KEPT),
                new MissionEvent.TimesheetRemarked(
                        MISSION,
                        CONTRACT,
                        1,
                        RemarkType.COMPLAINT,
                        "la salle de bains n'est pas faite",
                        DUE,
                        VisitId.of(MISSION, 2),
                        "intake-1",
                        new ComplaintId("complaint-1")),
                new MissionEvent.RemarkDueSooner(MISSION, CONTRACT, 1, DUE, VisitId.of(MISSION, 2)),
                new MissionEvent.RemarkAnswered(
                        MISSION, CONTRACT, 1, SAID, OutgoingChannel.PHONE, "refaite mardi", DueDateState.KEPT),
                new MissionEvent.DueDateMissed(MISSION, CONTRACT, MissionDueDate.REMARK, 1, DUE),
                new PlanningRunEvent.Started(RUN, MONTH, MONTH.plusMonths(11), List.of(CONTRACT)),
                new PlanningRunEvent.ContractPlanned(RUN, CONTRACT, 52),
                new PlanningRunEvent.ContractRefused(RUN, CONTRACT, RefusalCode.NO_PATTERN),
                new PlanningRunEvent.Finished(RUN, 99, 1, 5148));
    }
}

package fr.paroletenue.query;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events of the visits of a contract as the command side would have recorded them: Tuesdays from nine to twelve by Nadia, in May
 * 2026 unless said otherwise.
 */
public final class MissionHistories {

    public static final WorkerId NADIA = ContractHistories.NADIA;
    public static final WorkerId OMAR = new WorkerId("worker-omar");

    private static final PlanChange BY_THE_FIRM = new PlanChange(PlanChange.By.FIRM, null);

    private final ContractId contract;
    private final ClientId client;
    private final YearMonth month;
    private final MissionId id;
    private final WorkerId worker;

    private MissionHistories(String contract, String client, YearMonth month, WorkerId worker) {
        this.contract = new ContractId(contract);
        this.client = new ClientId(client);
        this.month = month;
        this.worker = worker;
        this.id = MissionId.of(this.contract, month);
    }

    public static MissionHistories of(String contract, String client) {
        return new MissionHistories(contract, client, YearMonth.of(2026, 5), NADIA);
    }

    public MissionHistories in(YearMonth other) {
        return new MissionHistories(contract.value(), client.value(), other, worker);
    }

    public MissionHistories by(String other) {
        return new MissionHistories(contract.value(), client.value(), month, new WorkerId(other));
    }

    public String missionId() {
        return id.value();
    }

    public String visitId(int number) {
        return VisitId.of(id, number).value();
    }

    public MissionEvent opened() {
        return new MissionEvent.Opened(id, contract, client, month);
    }

    /** From nine to twelve on each of these days, numbered from 1. */
    public MissionEvent planned(int... days) {
        return new MissionEvent.VisitsPlanned(
                id,
                contract,
                Stream.iterate(1, n -> n <= days.length, n -> n + 1)
                        .map(n -> visit(n, days[n - 1], VisitOrigin.PATTERN, null))
                        .toList(),
                BY_THE_FIRM,
                null);
    }

    public MissionEvent added(int number, int day, @Nullable String movedFrom) {
        return new MissionEvent.VisitsPlanned(
                id,
                contract,
                List.of(visit(
                        number,
                        day,
                        movedFrom == null ? VisitOrigin.ADDED : VisitOrigin.MOVED,
                        movedFrom == null ? null : new VisitId(movedFrom))),
                BY_THE_FIRM,
                "avant la fête de famille");
    }

    public MissionEvent moved(int number, int day) {
        return new MissionEvent.VisitMoved(
                id,
                contract,
                number,
                at(day, 14),
                at(day, 17),
                new PlanChange(PlanChange.By.CLIENT, "intake-moved"),
                2880,
                "rendez-vous chez le médecin");
    }

    public MissionEvent movedAway(int number, String to) {
        return new MissionEvent.VisitMovedAway(
                id,
                contract,
                number,
                new VisitId(to),
                Instant.parse("2026-06-02T07:00:00Z"),
                Instant.parse("2026-06-02T10:00:00Z"),
                BY_THE_FIRM,
                60,
                "pont du mois de mai");
    }

    public MissionEvent cancelled(int number) {
        return new MissionEvent.VisitCancelled(
                id,
                contract,
                number,
                CancelCause.CLIENT_ASKED,
                new PlanChange(PlanChange.By.CLIENT, "intake-cancelled"),
                -30,
                "oubliée dans son agenda");
    }

    public MissionEvent uncovered(int number, int day) {
        return new MissionEvent.VisitUncovered(
                id,
                contract,
                number,
                worker,
                UncoveredBecause.WORKER_ABSENT,
                named(at(day, 9), "replacement", "S2-22"));
    }

    public MissionEvent coveredAgain(int number) {
        return new MissionEvent.VisitCoveredAgain(id, contract, number, worker, DueDateState.KEPT);
    }

    public MissionEvent offered(int number) {
        return new MissionEvent.ReplacementOffered(
                id, contract, number, OMAR, OutgoingChannel.PHONE, Instant.parse("2026-04-20T08:10:00Z"));
    }

    public MissionEvent accepted(int number, @Nullable DueDateState settled) {
        return new MissionEvent.ReplacementAccepted(
                id, contract, number, OMAR, Instant.parse("2026-04-20T08:20:00Z"), settled);
    }

    public MissionEvent refused(int number) {
        return new MissionEvent.ReplacementRefused(
                id, contract, number, OMAR, Instant.parse("2026-04-20T08:20:00Z"), "personne d'autre chez elle");
    }

    public MissionEvent done(int number, int day, int lateMinutes, boolean first) {
        return new MissionEvent.VisitDone(
                id,
                contract,
                client,
                number,
                worker,
                at(day, 9).plusSeconds(60L * lateMinutes),
                at(day, 12),
                lateMinutes,
                first,
                first ? "technical-supervisor" : null);
    }

    public MissionEvent corrected(int number, int day, int lateMinutes) {
        return new MissionEvent.VisitTimesCorrected(
                id,
                contract,
                number,
                at(day, 9).plusSeconds(60L * lateMinutes),
                at(day, 12),
                lateMinutes,
                "montre arrêtée");
    }

    public MissionEvent missed(int number) {
        return new MissionEvent.VisitMissed(id, contract, number, MissCause.NO_ACCESS, "digicode changé");
    }

    public MissionEvent timesheetDue(int day) {
        return new MissionEvent.TimesheetDue(
                id, contract, named(Paris.startOf(month.atDay(day).plusDays(1)), "timesheet-signature", "S1-15"));
    }

    public MissionEvent timesheetNotDue() {
        return new MissionEvent.TimesheetDue(id, contract, null);
    }

    public MissionEvent signed(String hours, DueDateState settled) {
        return new MissionEvent.TimesheetSigned(
                id,
                contract,
                new BigDecimal(hours),
                worker,
                Instant.parse("2026-05-26T10:00:00Z"),
                Instant.parse("2026-05-26T10:05:00Z"),
                settled);
    }

    public MissionEvent remarked(int number, RemarkType type) {
        return new MissionEvent.TimesheetRemarked(
                id,
                contract,
                number,
                type,
                "les vitres sont restées sales",
                named(Instant.parse("2026-06-09T07:00:00Z"), "timesheet-remark-answer", "S1-17"),
                VisitId.of(MissionId.of(contract, month.plusMonths(1)), 2),
                type == RemarkType.INFORMATION ? null : "intake-remarked",
                type == RemarkType.COMPLAINT ? new ComplaintId("complaint-remarked") : null);
    }

    public MissionEvent dueSooner(int number) {
        return new MissionEvent.RemarkDueSooner(
                id,
                contract,
                number,
                named(Instant.parse("2026-06-02T07:00:00Z"), "timesheet-remark-answer", "S1-17"),
                VisitId.of(MissionId.of(contract, month.plusMonths(1)), 1));
    }

    public MissionEvent answered(int number, DueDateState settled) {
        return new MissionEvent.RemarkAnswered(
                id,
                contract,
                number,
                Instant.parse("2026-05-28T09:00:00Z"),
                OutgoingChannel.PHONE,
                "elle les fera mardi",
                settled);
    }

    public MissionEvent dueDateMissed(MissionDueDate name, @Nullable Integer number) {
        return new MissionEvent.DueDateMissed(
                id, contract, name, number, named(Instant.parse("2026-06-02T07:00:00Z"), "replacement", "S2-22"));
    }

    public ScheduleEvent scheduleOpened() {
        return new ScheduleEvent.Opened(ScheduleId.of(contract), contract, client);
    }

    public ScheduleEvent patternSet(int version) {
        return new ScheduleEvent.PatternSet(
                ScheduleId.of(contract),
                contract,
                client,
                version,
                new Pattern(
                        List.of(WeeklySlot.read("TUESDAY-09:00-12:00").orElseThrow()),
                        version,
                        LocalDate.of(2026, 5, 5),
                        HolidayRule.DAY_AFTER),
                worker,
                BY_THE_FIRM,
                "convalescence à la maison");
    }

    public ScheduleEvent paused(int number) {
        return new ScheduleEvent.Paused(
                ScheduleId.of(contract),
                contract,
                number,
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 15),
                PauseReason.CLIENT_AWAY,
                new PlanChange(PlanChange.By.CLIENT, "intake-paused"),
                "chez sa sœur en Bretagne");
    }

    public ScheduleEvent pauseCancelled(int number) {
        return new ScheduleEvent.PauseCancelled(ScheduleId.of(contract), contract, number, BY_THE_FIRM);
    }

    public ScheduleEvent plannedUntil(LocalDate lastDay) {
        return new ScheduleEvent.PlannedUntil(ScheduleId.of(contract), contract, lastDay, 4);
    }

    public ScheduleEvent ended() {
        return new ScheduleEvent.Ended(ScheduleId.of(contract), contract, LocalDate.of(2026, 12, 31));
    }

    public static PlanningRunEvent runStarted(String run, String... contracts) {
        return new PlanningRunEvent.Started(
                new PlanningRunId(run),
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 12),
                Arrays.stream(contracts).map(ContractId::new).toList());
    }

    public static PlanningRunEvent runPlanned(String run, String contract, int visits) {
        return new PlanningRunEvent.ContractPlanned(new PlanningRunId(run), new ContractId(contract), visits);
    }

    public static PlanningRunEvent runRefused(String run, String contract) {
        return new PlanningRunEvent.ContractRefused(
                new PlanningRunId(run), new ContractId(contract), RefusalCode.WORKER_UNAVAILABLE);
    }

    public static PlanningRunEvent runFinished(String run) {
        return new PlanningRunEvent.Finished(new PlanningRunId(run), 1, 1, 52);
    }

    /** Every kind of event that there is. */
    public Stream<Object> everything() {
        var run = "run-of-" + contract.value();
        return Stream.of(
                scheduleOpened(),
                patternSet(1),
                paused(1),
                pauseCancelled(1),
                patternSet(2),
                opened(),
                planned(5, 12, 19, 26),
                timesheetDue(26),
                plannedUntil(LocalDate.of(2026, 5, 31)),
                added(5, 7, null),
                added(6, 8, null),
                added(7, 11, null),
                moved(5, 6),
                movedAway(
                        6,
                        VisitId.of(MissionId.of(contract, month.plusMonths(1)), 9)
                                .value()),
                cancelled(7),
                done(1, 5, 0, true),
                corrected(1, 5, 15),
                uncovered(2, 12),
                coveredAgain(2),
                uncovered(2, 12),
                offered(2),
                refused(2),
                offered(2),
                accepted(2, DueDateState.KEPT),
                uncovered(3, 19),
                dueDateMissed(MissionDueDate.REPLACEMENT, 3),
                missed(3),
                done(4, 26, 0, false),
                dueDateMissed(MissionDueDate.TIMESHEET, null),
                signed("5.75", DueDateState.MISSED),
                remarked(1, RemarkType.COMPLAINT),
                remarked(2, RemarkType.INFORMATION),
                remarked(3, RemarkType.REQUEST),
                dueSooner(1),
                answered(1, DueDateState.KEPT),
                dueDateMissed(MissionDueDate.REMARK, 2),
                in(month.plusMonths(1)).opened(),
                in(month.plusMonths(1)).timesheetNotDue(),
                ended(),
                runStarted(run, contract.value(), "other"),
                runPlanned(run, contract.value(), 52),
                runRefused(run, "other"),
                runFinished(run));
    }

    private PlannedVisit visit(int number, int day, VisitOrigin origin, @Nullable VisitId movedFrom) {
        return new PlannedVisit(number, at(day, 9), at(day, 12), worker, origin, movedFrom);
    }

    private Instant at(int day, int hour) {
        return month.atDay(day).atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }

    private static DueDate named(Instant dueAt, String policy, String promise) {
        var day = Paris.dayOf(dueAt.minusMillis(1));
        return new DueDate(
                Instant.parse("2026-04-20T08:00:00Z"),
                dueAt,
                day,
                day,
                DayCount.NAMED_DAY,
                0,
                HolidayZone.METROPOLE,
                List.of(),
                policy,
                "2026-1",
                List.of(promise));
    }
}

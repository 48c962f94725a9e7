package fr.paroletenue.query;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyOutcome;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsChannel;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Events of a follow-up as the command side would have recorded them; the first visit is on Thursday 30 April 2026. */
public final class FollowUpHistories {

    public static final Instant FIRST_VISIT = Instant.parse("2026-04-30T07:00:00Z");
    private static final Instant HELD = Instant.parse("2026-05-07T08:00:00Z");

    private final ContractId contract;
    private final FollowUpId id;
    private final String clientId;

    private FollowUpHistories(String contract, String clientId) {
        this.contract = new ContractId(contract);
        this.id = FollowUpId.of(this.contract);
        this.clientId = clientId;
    }

    public static FollowUpHistories of(String contract, String clientId) {
        return new FollowUpHistories(contract, clientId);
    }

    public FollowUpEvent started() {
        return started(
                FIRST_VISIT,
                due("follow-up-call-8-days", 2026, 5, 8),
                due("follow-up-call-month", 2026, 5, 30),
                due("follow-up-call-yearly", 2027, 4, 30),
                due("follow-up-visit", 2026, 10, 30));
    }

    /** With the last days of what is owed, in this order. */
    public FollowUpEvent started(
            Instant firstVisit, LocalDate call8Days, LocalDate callMonth, LocalDate callYearly, LocalDate visit) {
        return started(
                firstVisit,
                due("follow-up-call-8-days", call8Days),
                due("follow-up-call-month", callMonth),
                due("follow-up-call-yearly", callYearly),
                due("follow-up-visit", visit));
    }

    private FollowUpEvent started(
            Instant firstVisit, DueDate call8Days, DueDate callMonth, DueDate callYearly, DueDate visit) {
        return new FollowUpEvent.Started(
                id,
                contract,
                new ClientId(clientId),
                visit(),
                firstVisit,
                "technical-supervisor",
                call8Days,
                callMonth,
                callYearly,
                visit);
    }

    public FollowUpEvent tried(CallKind kind) {
        return new FollowUpEvent.CallTried(id, contract, kind, 1, HELD);
    }

    public FollowUpEvent called(CallKind kind) {
        return called(kind, HELD, DueDateState.KEPT);
    }

    public FollowUpEvent called(CallKind kind, Instant at, DueDateState settled) {
        return new FollowUpEvent.CallMade(id, contract, kind, 1, at, "contente", "les vitres aussi", settled);
    }

    public FollowUpEvent nextYear() {
        return new FollowUpEvent.YearlyCallDue(id, contract, 2, due("follow-up-call-yearly", 2028, 4, 30));
    }

    public FollowUpEvent surveyDue(int year) {
        return new FollowUpEvent.SurveyDue(id, contract, year, due("survey-month", year, 11, 30));
    }

    public FollowUpEvent surveyMissed(int year) {
        return new FollowUpEvent.DueDateMissed(
                id, contract, FollowUpDueDate.SURVEY, year, due("survey-month", year, 11, 30));
    }

    public FollowUpEvent surveyed(int year, DueDateState settled) {
        return new FollowUpEvent.SurveySent(
                id, contract, year, Instant.parse(year + "-11-05T08:00:00Z"), LetterChannel.EMAIL, "2026-1", settled);
    }

    public FollowUpEvent visited() {
        return visited(1, HELD, DueDateState.KEPT);
    }

    public FollowUpEvent visited(int number, Instant at, DueDateState settled) {
        return new FollowUpEvent.VisitHeld(
                id, contract, number, at, "tout est en ordre", settled, due("follow-up-visit", 2026, 11, 7));
    }

    public SurprisePlanEvent planned(int number) {
        return new SurprisePlanEvent.CheckPlanned(
                plan(), id, contract, new ClientId(clientId), number, visit(), LocalDate.of(2026, 5, 12));
    }

    public SurprisePlanEvent dropped(int number) {
        return new SurprisePlanEvent.CheckDropped(plan(), contract, number);
    }

    public SurprisePlanEvent kept(int number) {
        return new SurprisePlanEvent.CheckHeld(plan(), contract, number);
    }

    private SurprisePlanId plan() {
        return SurprisePlanId.of(id);
    }

    /** As it was written before plans had a history of their own. */
    public FollowUpEvent plannedLongAgo() {
        return new FollowUpEvent.SurpriseCheckPlanned(id, contract, 1, visit(), LocalDate.of(2026, 5, 12));
    }

    public FollowUpEvent droppedLongAgo() {
        return new FollowUpEvent.SurpriseCheckDropped(id, contract, 1);
    }

    public FollowUpEvent checked(int number) {
        return new FollowUpEvent.SurpriseCheckHeld(
                id, contract, number, visit(), HELD, "travail soigné", due("surprise-check-notice", 2026, 5, 8));
    }

    public FollowUpEvent told(ConclusionsOf of, int number) {
        return new FollowUpEvent.ConclusionsDelivered(
                id,
                contract,
                of,
                number,
                ConclusionsChannel.SHEET_LEFT_AT_HOME,
                HELD.plusSeconds(3600),
                of == ConclusionsOf.CHECK ? DueDateState.KEPT : null);
    }

    public FollowUpEvent missed(FollowUpDueDate name) {
        return new FollowUpEvent.DueDateMissed(id, contract, name, 1, due("follow-up-call-month", 2026, 5, 30));
    }

    public FollowUpEvent ended() {
        return new FollowUpEvent.Ended(id, contract, LocalDate.of(2026, 6, 30));
    }

    public FollowUpEvent erased() {
        return new FollowUpEvent.Erased(id, contract);
    }

    public AnomalyEvent found(String anomaly, String number) {
        return found(anomaly, number, HELD);
    }

    public AnomalyEvent found(String anomaly, String number, Instant at) {
        return new AnomalyEvent.Found(
                new AnomalyId(anomaly),
                number,
                AnomalyKind.EQUIPMENT,
                at,
                "technical-supervisor",
                new ClientId(clientId),
                contract,
                visit(),
                new WorkerId("worker-nadia"),
                "l'aspirateur est cassé");
    }

    public static AnomalyEvent measured(String anomaly) {
        return new AnomalyEvent.MeasureTaken(
                new AnomalyId(anomaly), 1, LocalDate.of(2026, 5, 8), "un aspirateur prêté");
    }

    public static AnomalyEvent closed(String anomaly) {
        return new AnomalyEvent.Closed(
                new AnomalyId(anomaly), LocalDate.of(2026, 5, 20), AnomalyOutcome.RESOLVED, "elle en a un neuf");
    }

    public static AnomalyEvent anomalyErased(String anomaly) {
        return new AnomalyEvent.Erased(
                new AnomalyId(anomaly),
                LocalDate.of(2031, 5, 20),
                "anomaly-retention",
                "2026-1",
                List.of(new ErasedKey(anomaly, RetentionClass.ANOMALY)));
    }

    /** One event of each type. */
    public Stream<Object> everything() {
        var anomaly = "anomaly-of-" + contract;
        return Stream.of(
                started(),
                tried(CallKind.EIGHT_DAYS),
                called(CallKind.EIGHT_DAYS),
                called(CallKind.YEARLY),
                nextYear(),
                surveyDue(2026),
                surveyed(2026, DueDateState.KEPT),
                visited(),
                plannedLongAgo(),
                droppedLongAgo(),
                planned(1),
                dropped(1),
                planned(2),
                checked(2),
                kept(2),
                told(ConclusionsOf.VISIT, 1),
                told(ConclusionsOf.CHECK, 2),
                missed(FollowUpDueDate.CALL_MONTH),
                ended(),
                erased(),
                found(anomaly, "ANO-2026-90001"),
                measured(anomaly),
                closed(anomaly),
                anomalyErased(anomaly));
    }

    private VisitId visit() {
        return VisitId.of(MissionId.of(contract, YearMonth.of(2026, 4)), 1);
    }

    private static DueDate due(String policy, int year, int month, int day) {
        return due(policy, LocalDate.of(year, month, day));
    }

    private static DueDate due(String policy, LocalDate lastDay) {
        return new DueDate(
                FIRST_VISIT,
                Paris.startOf(lastDay.plusDays(1)),
                lastDay,
                lastDay,
                DayCount.NAMED_DAY,
                0,
                HolidayZone.METROPOLE,
                List.of(),
                policy,
                "2026-1",
                List.of("S1-14"));
    }
}

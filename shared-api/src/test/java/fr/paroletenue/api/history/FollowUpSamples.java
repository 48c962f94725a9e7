package fr.paroletenue.api.history;

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
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** One event of each type of the follow-up's pages. */
final class FollowUpSamples {

    private static final ContractId CONTRACT = new ContractId("contract-1");
    private static final FollowUpId FOLLOW_UP = FollowUpId.of(CONTRACT);
    private static final SurprisePlanId SURPRISES = SurprisePlanId.of(FOLLOW_UP);
    private static final AnomalyId ANOMALY = new AnomalyId("anomaly-1");
    private static final VisitId VISIT = VisitId.of(MissionId.of(CONTRACT, YearMonth.of(2026, 4)), 1);
    private static final Instant FIRST_VISIT = Instant.parse("2026-04-30T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-07T14:05:06.789012Z");
    private static final DueDate EIGHT_DAYS = due("follow-up-call-8-days", DayCount.CALENDAR_DAYS, 8, "S1-14", 8, 7);
    private static final DueDate MONTH = due("follow-up-call-month", DayCount.NAMED_DAY, 0, "S2-35", 30, 29);
    private static final DueDate YEAR = new DueDate(
            FIRST_VISIT,
            Instant.parse("2027-04-30T22:00:00Z"),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 4, 30),
            DayCount.NAMED_DAY,
            0,
            HolidayZone.METROPOLE,
            List.of(),
            "follow-up-call-yearly",
            "2026-1",
            List.of("S2-36"));

    private static final DueDate SURVEY = new DueDate(
            FIRST_VISIT,
            Instant.parse("2026-11-30T23:00:00Z"),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 11, 30),
            DayCount.NAMED_DAY,
            0,
            HolidayZone.METROPOLE,
            List.of(),
            "survey-month",
            "2026-1",
            List.of("S1-24", "S2-38"));

    private FollowUpSamples() {}

    static List<Record> all() {
        return List.of(
                new FollowUpEvent.Started(
                        FOLLOW_UP,
                        CONTRACT,
                        new ClientId("client-1"),
                        VISIT,
                        FIRST_VISIT,
                        "technical-supervisor",
                        EIGHT_DAYS,
                        MONTH,
                        YEAR,
                        YEAR),
                new FollowUpEvent.CallTried(FOLLOW_UP, CONTRACT, CallKind.EIGHT_DAYS, 1, LATER),
                new FollowUpEvent.CallMade(
                        FOLLOW_UP,
                        CONTRACT,
                        CallKind.EIGHT_DAYS,
                        1,
                        LATER,
                        "contente, sauf pour les vitres",
                        "les vitres une fois par mois",
                        DueDateState.KEPT),
                new FollowUpEvent.YearlyCallDue(FOLLOW_UP, CONTRACT, 2, YEAR),
                new FollowUpEvent.SurveyDue(FOLLOW_UP, CONTRACT, 2026, SURVEY),
                new FollowUpEvent.SurveySent(
                        FOLLOW_UP, CONTRACT, 2026, LATER, LetterChannel.EMAIL, "2026-1", DueDateState.KEPT),
                new FollowUpEvent.VisitHeld(
                        FOLLOW_UP, CONTRACT, 1, LATER, "tout est en ordre", DueDateState.KEPT, YEAR),
                new FollowUpEvent.SurpriseCheckPlanned(FOLLOW_UP, CONTRACT, 1, VISIT, LocalDate.of(2026, 4, 30)),
                new FollowUpEvent.SurpriseCheckDropped(FOLLOW_UP, CONTRACT, 1),
                new SurprisePlanEvent.CheckPlanned(
                        SURPRISES, FOLLOW_UP, CONTRACT, new ClientId("client-1"), 1, VISIT, LocalDate.of(2026, 4, 30)),
                new SurprisePlanEvent.CheckDropped(SURPRISES, CONTRACT, 1),
                new SurprisePlanEvent.CheckHeld(SURPRISES, CONTRACT, 2),
                new FollowUpEvent.SurpriseCheckHeld(FOLLOW_UP, CONTRACT, 2, VISIT, LATER, "travail soigné", EIGHT_DAYS),
                new FollowUpEvent.ConclusionsDelivered(
                        FOLLOW_UP,
                        CONTRACT,
                        ConclusionsOf.CHECK,
                        2,
                        ConclusionsChannel.SHEET_LEFT_AT_HOME,
                        LATER,
                        DueDateState.KEPT),
                new FollowUpEvent.DueDateMissed(FOLLOW_UP, CONTRACT, FollowUpDueDate.CALL_MONTH, 1, MONTH),
                new FollowUpEvent.Ended(FOLLOW_UP, CONTRACT, LocalDate.of(2026, 12, 31)),
                new FollowUpEvent.Erased(FOLLOW_UP, CONTRACT),
                new AnomalyEvent.Found(
                        ANOMALY,
                        "ANO-2026-00001",
                        AnomalyKind.EQUIPMENT,
                        LATER,
                        "technical-supervisor",
                        new ClientId("client-1"),
                        CONTRACT,
                        VISIT,
                        new WorkerId("worker-1"),
                        "l'aspirateur de la cliente est cassé"),
                new AnomalyEvent.MeasureTaken(ANOMALY, 1, LocalDate.of(2026, 5, 8), "un aspirateur prêté"),
                new AnomalyEvent.Closed(
                        ANOMALY, LocalDate.of(2026, 5, 20), AnomalyOutcome.RESOLVED, "la cliente en a un neuf"),
                new AnomalyEvent.Erased(
                        ANOMALY,
                        LocalDate.of(2031, 5, 20),
                        "anomaly-retention",
                        "2026-1",
                        List.of(new ErasedKey("anomaly-1", RetentionClass.ANOMALY))));
    }

    private static DueDate due(String policy, DayCount count, int amount, String promise, int lastDay, int doBy) {
        return new DueDate(
                FIRST_VISIT,
                LocalDate.of(2026, 5, lastDay)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.ofHours(2))
                        .toInstant(),
                LocalDate.of(2026, 5, lastDay),
                LocalDate.of(2026, 5, doBy),
                count,
                amount,
                HolidayZone.METROPOLE,
                List.of(),
                policy,
                "2026-1",
                List.of(promise));
    }
}

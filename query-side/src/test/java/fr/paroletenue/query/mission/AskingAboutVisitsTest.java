package fr.paroletenue.query.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionPolicies;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.MissionHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.worker.WorkerHistories;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** S2-18, S2-21, S2-22: visits as they are asked about, the plan of a week, and who comes when somebody cannot. */
class AskingAboutVisitsTest extends QuerySideTest {

    private static final String VISITS = "/api/visits";

    private String signedContract(String id, String client) {
        var contract = ContractHistories.of(id, client);
        return happened(
                contract.drawnUp(),
                contract.signed(),
                contract.returned(),
                contract.met(),
                contract.scopeSigned(1),
                contract.earlyStart());
    }

    @Test
    void aVisitTellsHowItWasPlannedMovedCoveredAndDone() {
        var plan = MissionHistories.of("visit-told", "client-of-visit-told");
        signedContract("visit-told", "client-of-visit-told");
        var token = happened(
                plan.opened(),
                plan.planned(5, 12),
                plan.moved(1, 6),
                plan.uncovered(1, 6),
                plan.offered(1),
                plan.refused(1),
                plan.offered(1));

        var visit = json(VISITS + "/" + plan.visitId(1) + "?after=" + token);

        assertThat(visit.at("/version").asInt()).as("of its mission").isEqualTo(7);
        assertThat(visit.at("/status").asString()).isEqualTo("REPLACEMENT_OFFERED");
        assertThat(visit.at("/startsAt").asString()).isEqualTo("2026-05-06T14:00:00+02:00");
        assertThat(visit.at("/workerId").asString()).isEqualTo("worker-nadia");
        assertThat(visit.at("/moves/0/startsAt").asString()).isEqualTo("2026-05-05T09:00:00+02:00");
        assertThat(visit.at("/moves/0/noticeMinutes").asInt()).isEqualTo(2880);
        assertThat(visit.at("/moves/0/reason").asString()).isEqualTo("rendez-vous chez le médecin");
        assertThat(visit.at("/moves/0/change/intakeId").asString()).isEqualTo("intake-moved");
        assertThat(visit.at("/uncovered/because").asString()).isEqualTo("WORKER_ABSENT");
        assertThat(visit.at("/uncovered/replacement/dueAt").asString()).isEqualTo("2026-05-06T09:00:00+02:00");
        assertThat(visit.at("/uncovered/awaited").asBoolean()).isTrue();
        assertThat(visit.at("/offers/0/accepted").asBoolean(true)).isFalse();
        assertThat(visit.at("/offers/0/reason").asString()).isEqualTo("personne d'autre chez elle");
        assertThat(visit.at("/offers/1/accepted").isNull()).isTrue();
        assertThat(texts(visit.at("/blockedBecause")))
                .as("of whom the client was offered, who has not signed the scope (R-80)")
                .containsExactly("SCOPE_NOT_SIGNED_BY_WORKER");
        assertThat(visit.at("/gates").size()).isEqualTo(7);

        token = happened(
                plan.accepted(1, DueDateState.KEPT), plan.by("worker-omar").done(1, 6, 20, true));
        var done = json(VISITS + "/" + plan.visitId(1) + "?after=" + token);
        assertThat(done.at("/status").asString()).isEqualTo("DONE");
        assertThat(done.at("/workerId").asString()).isEqualTo("worker-omar");
        assertThat(done.at("/firstWorkerId").asString()).isEqualTo("worker-nadia");
        assertThat(done.at("/uncovered/replacement/state").asString()).isEqualTo("KEPT");
        assertThat(done.at("/done/accompaniedBy").asString()).isEqualTo("technical-supervisor");
        assertThat(done.at("/done/lateMinutes").asInt()).isEqualTo(20);
        assertThat(done.at("/gates").size()).as("it is over").isZero();
        assertThat(get(VISITS + "/" + plan.visitId(3)).statusCode()).isEqualTo(404);
        assertThat(get(VISITS + "/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsNarrowedByWorkerClientContractDaysAndState() {
        var plan = MissionHistories.of("list-visits", "client-of-list-visits");
        var other = MissionHistories.of("list-visits-other", "client-of-list-visits")
                .by("worker-of-list");
        var token = happened(
                plan.opened(),
                plan.planned(5, 12, 19, 26),
                plan.cancelled(2),
                plan.uncovered(3, 19),
                plan.missed(4),
                other.opened(),
                other.planned(6));

        var list = VISITS + "?client=client-of-list-visits";
        assertThat(ids(list + "&after=" + token))
                .containsExactly(plan.visitId(1), other.visitId(1), plan.visitId(2), plan.visitId(3), plan.visitId(4));
        assertThat(ids(list + "&sort=-startsAt&size=2")).containsExactly(plan.visitId(4), plan.visitId(3));
        assertThat(everyPage(list, 2))
                .containsExactly(plan.visitId(1), other.visitId(1), plan.visitId(2), plan.visitId(3), plan.visitId(4));
        assertThat(ids(list + "&worker=worker-of-list")).containsExactly(other.visitId(1));
        assertThat(ids(VISITS + "?contract=list-visits-other")).containsExactly(other.visitId(1));
        assertThat(ids(list + "&from=2026-05-06&until=2026-05-12")).containsExactly(other.visitId(1), plan.visitId(2));
        assertThat(ids(list + "&state=MISSED&state=CANCELLED")).containsExactly(plan.visitId(2), plan.visitId(4));
        assertThat(json(list + "&count=true").at("/total").asInt()).isEqualTo(5);
        assertThat(get(VISITS + "?state=NOBODY_KNOWS").statusCode()).isEqualTo(400);
        assertThat(get(VISITS + "?sort=price").statusCode()).isEqualTo(400);
        assertThat(get(VISITS + "?workerId=x").statusCode()).isEqualTo(400);
    }

    /** S2-22: once somebody was found, or is needed no more, the visit is listed no more. */
    @Test
    void visitsThatNobodyComesForAreListedUntilSomebodyIsFound() {
        var plan = MissionHistories.of("uncovered", "client-of-uncovered");
        var list = VISITS + "/uncovered?client=client-of-uncovered";
        var token = happened(
                plan.opened(),
                plan.planned(5, 12, 19, 26),
                plan.uncovered(1, 5),
                plan.uncovered(2, 12),
                plan.uncovered(3, 19),
                plan.uncovered(4, 26),
                plan.offered(2),
                plan.dueDateMissed(MissionDueDate.REPLACEMENT, 1));

        var open = json(list + "&after=" + token);
        assertThat(ids(open)).containsExactly(plan.visitId(1), plan.visitId(2), plan.visitId(3), plan.visitId(4));
        assertThat(open.at("/items/0/replacementState").asString()).isEqualTo("MISSED");
        assertThat(open.at("/items/1/offeredWorkerId").asString()).isEqualTo("worker-omar");
        assertThat(open.at("/items/1/replacementDueAt").asString()).isEqualTo("2026-05-12T09:00:00+02:00");

        token = happened(plan.accepted(2, DueDateState.KEPT), plan.coveredAgain(3), plan.cancelled(4));
        assertThat(ids(list + "&after=" + token)).containsExactly(plan.visitId(1));
        assertThat(json(VISITS + "/" + plan.visitId(2)).at("/workerId").asString())
                .isEqualTo("worker-omar");
        assertThat(json(VISITS + "/" + plan.visitId(3))
                        .at("/uncovered/replacement/state")
                        .asString())
                .isEqualTo("KEPT");
        var cancelled = json(VISITS + "/" + plan.visitId(4));
        assertThat(cancelled.at("/uncovered/awaited").asBoolean(true)).isFalse();
        assertThat(cancelled.at("/cancelled/noticeMinutes").asInt()).isEqualTo(-30);
    }

    /** The one who was planned could have come: a refusal leaves the visit as it was. */
    @Test
    void anOfferThatNobodyNeededChangesNothingWhenItIsRefused() {
        var plan = MissionHistories.of("needless-offer", "client-of-needless-offer");
        var token = happened(plan.opened(), plan.planned(5, 12), plan.offered(1));
        assertThat(ids(VISITS + "/uncovered?client=client-of-needless-offer&after=" + token))
                .as("Nadia still comes")
                .isEmpty();
        token = happened(plan.refused(1), plan.offered(2), plan.accepted(2, null));

        assertThat(json(VISITS + "/" + plan.visitId(1) + "?after=" + token)
                        .at("/status")
                        .asString())
                .isEqualTo("PLANNED");
        var other = json(VISITS + "/" + plan.visitId(2));
        assertThat(other.at("/workerId").asString()).isEqualTo("worker-omar");
        assertThat(other.at("/uncovered").isNull()).isTrue();
    }

    @Test
    void aWeekShowsSevenDaysInTheirOrderWithWhatKeepsAVisitFromTakingPlace() {
        var nadia = WorkerHistories.of("worker-of-week", "Nadia Exemple");
        var client = ClientHistories.of("client-of-week");
        var plan = MissionHistories.of("week-contract", "client-of-week").by("worker-of-week");
        var contract = ContractHistories.of("week-contract", "client-of-week");
        var next = plan.in(YearMonth.of(2026, 6));
        happened(
                nadia.registered("38"),
                client.registered("Mme Semaine", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                contract.drawnUp(),
                contract.signed(),
                contract.returned());
        var token = happened(
                plan.opened(),
                plan.planned(25, 26, 27, 31),
                plan.cancelled(2),
                plan.uncovered(3, 27),
                plan.movedAway(1, next.visitId(1)),
                next.opened(),
                next.added(1, 1, plan.visitId(1)));

        var week = json("/api/planning/week?of=2026-05-27&worker=worker-of-week&after=" + token);

        assertThat(week.at("/from").asString()).isEqualTo("2026-05-25");
        assertThat(week.at("/until").asString()).isEqualTo("2026-05-31");
        assertThat(week.at("/days").valueStream().map(day -> day.at("/day").asString()))
                .containsExactly(
                        "2026-05-25",
                        "2026-05-26",
                        "2026-05-27",
                        "2026-05-28",
                        "2026-05-29",
                        "2026-05-30",
                        "2026-05-31");
        assertThat(week.at("/days/0/visits").size()).as("moved to June").isZero();
        assertThat(week.at("/days/1/visits").size()).as("cancelled").isZero();
        assertThat(week.at("/visits").asInt()).isEqualTo(2);
        assertThat(week.at("/hours").decimalValue()).isEqualByComparingTo("6.00");
        assertThat(week.at("/uncovered").asInt()).isEqualTo(1);
        assertThat(week.at("/blocked").asInt()).isEqualTo(2);
        var sunday = week.at("/days/6/visits/0");
        assertThat(sunday.at("/client").asString()).isEqualTo("Mme Semaine");
        assertThat(sunday.at("/worker").asString()).isEqualTo("Nadia Exemple");
        assertThat(texts(sunday.at("/blockedBecause")))
                .as("the withdrawal period has ended by then")
                .containsExactly("INTRODUCTION_MEETING_MISSING", "SCOPE_NOT_SIGNED_BY_WORKER");

        var ofTheClient = json("/api/planning/week?of=2026-06-01&client=client-of-week");
        assertThat(ofTheClient.at("/days/0/visits/0/movedFrom").asString()).isEqualTo(plan.visitId(1));
        assertThat(ofTheClient.at("/days/0/visits/0/origin").asString()).isEqualTo("MOVED");
        assertThat(json(VISITS + "/" + plan.visitId(1)).at("/movedTo").asString())
                .isEqualTo(next.visitId(1));

        token = happened(contract.met());
        assertThat(texts(json("/api/planning/week?of=2026-05-27&client=client-of-week&after=" + token)
                        .at("/days/6/visits/0/blockedBecause")))
                .containsExactly("SCOPE_NOT_SIGNED_BY_WORKER");
        assertThat(get("/api/planning/week?of=someday").statusCode()).isEqualTo(400);
        assertThat(json("/api/planning/week").at("/days").size()).isEqualTo(7);
    }

    /** A week in which the clocks change, and a visit after midnight in UTC terms only. */
    @Test
    void aVisitBelongsToItsParisDayWhateverTheClocks() {
        var plan = MissionHistories.of("clocks", "client-of-clocks").in(YearMonth.of(2026, 10));
        var token = happened(plan.opened(), plan.planned(24, 25, 26));

        var week = json("/api/planning/week?of=2026-10-25&client=client-of-clocks&after=" + token);

        assertThat(week.at("/days/5/visits/0/startsAt").asString()).isEqualTo("2026-10-24T09:00:00+02:00");
        assertThat(week.at("/days/6/visits/0/startsAt").asString()).isEqualTo("2026-10-25T09:00:00+01:00");
        assertThat(week.at("/visits").asInt()).isEqualTo(2);
    }

    /** The tolerance of the day of the visit, so that the figures of the past never change. */
    @Test
    void punctualityIsCountedByTheToleranceThatWasInForce() {
        var plan = MissionHistories.of("punctual", "client-of-punctual")
                .in(YearMonth.of(2031, 3))
                .by("worker-punctual");
        var other = MissionHistories.of("punctual-other", "client-of-punctual")
                .in(YearMonth.of(2031, 3))
                .by("worker-slow");
        happened(
                plan.opened(),
                plan.planned(4, 11, 18, 25),
                plan.done(1, 4, 0, true),
                plan.done(2, 11, 10, false),
                plan.done(3, 18, 11, false),
                plan.done(4, 25, 5, false),
                plan.corrected(4, 25, 12));
        happened(other.opened(), other.planned(5, 26), other.done(1, 5, 30, true));
        var adopted = new PolicyVersion(
                MissionPolicies.PUNCTUALITY_TOLERANCE,
                "2031-2",
                LocalDate.of(2031, 3, 20),
                PolicyUnit.COUNT,
                "15",
                List.of("S2-21"),
                "choix de l'entreprise");
        var token =
                happened(new PolicyEvent.VersionAdopted(MissionPolicies.PUNCTUALITY_TOLERANCE, adopted, "bouchons"));

        var figures = json(VISITS + "/punctuality?year=2031&after=" + token);

        assertThat(figures.at("/from").asString()).isEqualTo("2031-01-01");
        assertThat(figures.at("/until").asString()).isEqualTo("2031-12-31");
        assertThat(figures.at("/asOf").asString()).isNotEmpty();
        assertThat(figures.at("/punctual/count").asInt()).isEqualTo(3);
        assertThat(figures.at("/punctual/of").asInt()).isEqualTo(5);
        assertThat(figures.at("/punctual/percent").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(figures.at("/workers/0/workerId").asString()).isEqualTo("worker-punctual");
        assertThat(figures.at("/workers/0/punctual/count").asInt())
                .as("0 and 10 by the first tolerance, 12 by the second")
                .isEqualTo(3);
        assertThat(figures.at("/workers/0/lateMinutes").asInt()).isEqualTo(33);
        assertThat(figures.at("/workers/1/punctual/percent").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(json(VISITS + "/punctuality?from=2031-03-05&until=2031-03-05")
                        .at("/punctual/of")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(VISITS + "/punctuality?year=1999")
                        .at("/punctual/percent")
                        .isNull())
                .isTrue();
        assertThat(get(VISITS + "/punctuality?year=2031&from=2031-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCalendarHoldsTheWeekOfAWorkerOrOfOnesOwnDossiers() {
        var client = ClientHistories.of("client-of-calendar");
        var plan = MissionHistories.of("calendar", "client-of-calendar")
                .in(YearMonth.of(2032, 4))
                .by("worker-of-calendar");
        var stranger = MissionHistories.of("calendar-other", "client-nobody")
                .in(YearMonth.of(2032, 4))
                .by("worker-elsewhere");
        var token = happened(
                client.registered("Mme Agenda", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                client.assigned(ContactPersonRole.PLANNER, "admin"),
                plan.opened(),
                plan.planned(6, 7, 8),
                plan.uncovered(2, 7),
                plan.cancelled(3),
                stranger.opened(),
                stranger.planned(6));

        var answer = get("/api/planning/week.ics?of=2032-04-05&worker=worker-of-calendar&after=" + token);
        var calendar = unfolded(text(answer));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:" + plan.visitId(1),
                        "DTSTART:20320406T070000Z",
                        "DTEND:20320406T100000Z",
                        "SUMMARY:Mme Agenda",
                        "LOCATION:1 rue des Essais\\, 38000 Ville",
                        "STATUS:TENTATIVE",
                        "DESCRIPTION:À couvrir : worker-of-calendar ne vient pas")
                .doesNotContain(plan.visitId(3), stranger.visitId(1));
        assertThat(unfolded(text(get("/api/planning/week.ics?of=2032-04-05"))))
                .as("the caller plans for this client")
                .contains("UID:" + plan.visitId(1))
                .doesNotContain(stranger.visitId(1));
        assertThat(text(get("/api/planning/week.ics?of=1999-01-01")))
                .as("an empty week")
                .contains("BEGIN:VCALENDAR", "END:VCALENDAR")
                .doesNotContain("VEVENT");
    }

    @Test
    void theFilesSayTheSameAsTheListAndAreHarmless() {
        var plan = MissionHistories.of("visit-file", "client-of-visit-file");
        var token = happened(plan.opened(), plan.planned(5, 12), plan.done(1, 5, 20, true), plan.cancelled(2));

        var csv = text(get(VISITS + ".csv?client=client-of-visit-file&after=" + token));
        assertThat(csv.lines().toList().get(1))
                .startsWith(plan.visitId(1) + ",DONE,2026-05-05T09:00:00+02:00,2026-05-05T12:00:00+02:00,,")
                .contains(",20,");
        assertThat(text(get(VISITS + ".csv?client=client-of-visit-file&state=CANCELLED&format=fr")))
                .contains("CLIENT_ASKED", "12/05/2026 09:00:00");
        assertThat(get(VISITS + ".xlsx?client=client-of-visit-file").statusCode())
                .isEqualTo(200);
    }

    @Test
    void reportingSeesNoWordThatWasSaid() {
        var plan = MissionHistories.of("visit-reported", "client-of-visit-reported");
        seenBy(happened(plan.opened(), plan.planned(5), plan.moved(1, 6), plan.done(1, 6, 0, true)), Visits.READ_MODEL);

        var row = new JdbcTemplate(theDatabase().owner())
                .queryForObject(
                        "select to_jsonb(v)::text from reporting.visit_v1 v where contract_id = 'visit-reported'",
                        String.class);
        assertThat(row).contains("\"accompanied\": true", "\"moves\": 1").doesNotContain("médecin", "supervisor");
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private List<String> everyPage(String list, int size) {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(list + "&size=" + size + "&cursor=" + cursor);
            ids.addAll(ids(page));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private List<String> ids(String list) {
        return ids(json(list));
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}

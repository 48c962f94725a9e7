package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every act on the plan, as the back office sends it: done, sent again, sent on an old version, sent for nothing that exists, and
 * refused where its rule says so.
 */
class MissionRoomTest extends ContractHouseTest {

    private static final String VISITS = "/api/visits";

    /** A weekday in the month after next, so that nothing of this month is in the way. */
    private LocalDate ahead() {
        return today().plusMonths(2).withDayOfMonth(10).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private static String mission(String visit) {
        return visit.substring(0, visit.lastIndexOf('-'));
    }

    private static String span(LocalDate day, int from, int to) {
        return "\"startsAt\":\"%s\",\"endsAt\":\"%s\"".formatted(at(day, from), at(day, to));
    }

    private static String addition(String worker, LocalDate day, int from, int to) {
        return "{%s,\"workerId\":\"%s\"}".formatted(span(day, from, to), worker);
    }

    private String added(String contract, String worker, LocalDate day, int from, int to) {
        return as(Role.PLANNING)
                .post(path(contract, "/visits"), addition(worker, day, from, to))
                .ok(201)
                .id();
    }

    private static String pattern(String worker, String day, LocalDate startsOn) {
        return """
                {"slots":[{"day":"%s","from":"09:00","to":"12:00"}],"startsOn":"%s","workerId":"%s"}""".formatted(day, startsOn, worker);
    }

    private Answer act(Role by, String visit, String act, String body, int events) {
        return inEveryWay(by, VISITS, visit, mission(visit), act, body, events, "VISIT_UNKNOWN");
    }

    private void refused(String path, String body, int status, String code) {
        var before = count("events.domain_event");
        var refused = as(Role.DIRECTION).post(path, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field("detail")).isNotBlank();
        assertThat(count("events.domain_event")).isEqualTo(before);
    }

    private static long visits(String contract, String status) {
        return count("command.planned_visit where contract_id = '%s' and status = '%s'".formatted(contract, status));
    }

    /** Plans and waits until the run has looked at every contract. */
    private String planned(YearMonth from, YearMonth until, String... contracts) {
        var ids = Arrays.stream(contracts).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        var run = as(Role.PLANNING)
                .post(
                        "/api/planning",
                        "{\"from\":\"%s\",\"until\":\"%s\",\"contractIds\":[%s]}".formatted(from, until, ids))
                .ok(201);
        assertThat(run.header("Location")).isEqualTo("/api/planning/" + run.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("events.domain_event where aggregate_id = '%s' and type = 'planning.finished'"
                                .formatted(run.id()))
                        == 1);
        return run.id();
    }

    /** S1-12, S2-14: nothing is planned under what is not signed and back. */
    @Test
    void nothingIsPlannedUnderAContractThatIsNotBack() {
        var worker = workerOfEveryDay();
        var contract = drawnUp();

        refused(path(contract, "/visit-pattern"), pattern(worker, "TUESDAY", ahead()), 422, "VISIT_BLOCKED");
        refused(path(contract, "/visits"), addition(worker, ahead(), 9, 12), 422, "VISIT_BLOCKED");
        refused(path("nothing", "/visit-pattern"), pattern(worker, "TUESDAY", ahead()), 404, "CONTRACT_UNKNOWN");
        refused(path(contract, "/pauses"), pause(ahead()), 404, "SCHEDULE_UNKNOWN");
    }

    private static String pause(LocalDate day) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"because\":\"CLIENT_AWAY\"}".formatted(day, day);
    }

    /** S2-14, S2-18, S2-20: set, unfolded, paused, changed. */
    @Test
    void aPatternUnfoldsIntoVisitsAndAChangeOfItPlansThemAnew() {
        var worker = workerOfEveryDay();
        var other = workerOfEveryDay();
        var contract = returnedContract(today());
        var schedule = "schedule-" + contract;
        var setting = path(contract, "/visit-pattern");
        refused(setting, pattern(worker, "TUESDAY", ahead()).replace("09:00", "05:00"), 422, "OUTSIDE_SERVICE_HOURS");
        refused(setting, pattern("nobody", "TUESDAY", ahead()), 404, "WORKER_UNKNOWN");
        as(Role.PLANNING).post(setting, pattern(worker, "TUESDAY", ahead())).ok();
        assertThat(eventsOf(schedule)).isEqualTo(2);

        var month = YearMonth.from(ahead());
        planned(month, month.plusMonths(1), contract);
        var tuesdays = visits(contract, "PLANNED");
        assertThat(tuesdays).isBetween(5L, 8L);
        planned(month, month.plusMonths(1), contract);
        assertThat(visits(contract, "PLANNED")).as("planned once").isEqualTo(tuesdays);

        var paused = inEveryWay(
                Role.PLANNING, "/api/contracts", contract, schedule, "/pauses", pause(ahead()), 1, "SCHEDULE_UNKNOWN");
        assertThat(paused.field("pauseId")).isEqualTo("1");
        assertThat(visits(contract, "CANCELLED")).isOne();
        inEveryWay(
                Role.PLANNING,
                "/api/contracts",
                contract,
                schedule,
                "/pauses/1/cancellation",
                "{}",
                1,
                "SCHEDULE_UNKNOWN");
        assertThat(visits(contract, "PLANNED")).isEqualTo(tuesdays);

        inEveryWay(
                Role.PLANNING,
                "/api/contracts",
                contract,
                schedule,
                "/visit-pattern",
                pattern(other, "FRIDAY", ahead().plusDays(1)),
                1,
                "CONTRACT_UNKNOWN");
        assertThat(count("command.planned_visit where contract_id = '%s' and status = 'PLANNED' and worker_id = '%s'"
                        .formatted(contract, worker)))
                .as("only the first Tuesday is left")
                .isOne();
        assertThat(visits(contract, "PLANNED")).isGreaterThan(4);
        refused(path(contract, "/pauses/7/cancellation"), "{}", 422, "PAUSE_UNKNOWN");
    }

    /** S1-04: what a client asks for names its message. */
    @Test
    void whatAClientAskedForNamesTheMessage() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(today());
        var visit = added(contract, worker, ahead(), 9, 12);
        var asked = "{%s,\"askedBy\":\"CLIENT\"%%s}".formatted(span(ahead(), 14, 17));

        refused(VISITS + "/" + visit + "/move", asked.formatted(""), 422, "INTAKE_NEEDED");
        refused(VISITS + "/" + visit + "/move", asked.formatted(",\"intakeId\":\"none\""), 422, "INTAKE_NEEDED");
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Plutôt l'après-midi","caller":{"name":"Odile Contrat"}}""".formatted(now()))
                .ok(201)
                .id();
        var moved = act(Role.PLANNING, visit, "/move", asked.formatted(",\"intakeId\":\"" + message + "\""), 1);
        assertThat(moved.field("visitId")).isEqualTo(visit);
    }

    /** S2-18: within the month it stays the same visit, in another month it becomes another one. */
    @Test
    void aVisitIsMovedAndCancelled() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(today());
        var visit = added(contract, worker, ahead(), 9, 12);
        assertThat(added(contract, worker, ahead(), 9, 12)).as("the same again").isEqualTo(visit);
        var second = added(contract, worker, ahead(), 14, 16);

        refused(VISITS + "/" + visit + "/move", "{%s}".formatted(span(ahead(), 15, 17)), 422, "WORKER_ELSEWHERE");
        refused(VISITS + "/" + visit + "/move", "{%s}".formatted(span(ahead(), 19, 21)), 422, "OUTSIDE_SERVICE_HOURS");
        refused(VISITS + "/" + visit + "/move", "{%s}".formatted(span(lately(), 9, 10)), 422, "VISIT_BLOCKED");
        var moved = act(Role.PLANNING, visit, "/move", "{%s}".formatted(span(ahead().plusMonths(1), 9, 12)), 1);
        assertThat(moved.field("visitId")).isNotEqualTo(visit).startsWith(contract);
        assertThat(visits(contract, "MOVED_AWAY")).isOne();
        refused(VISITS + "/" + visit + "/cancellation", "{\"because\":\"CLIENT_AWAY\"}", 409, "STATE_DOES_NOT_ALLOW");
        refused(
                VISITS + "/" + second + "/cancellation",
                "{\"because\":\"CONTRACT_OVER\"}",
                422,
                "CANCEL_CAUSE_OF_THE_HOUSE");
        // The sheet of the month is no longer due: nobody comes any more.
        act(Role.PLANNING, second, "/cancellation", "{\"because\":\"FIRM_ASKED\",\"reason\":\"Formation\"}", 2);
        assertThat(visits(contract, "PLANNED")).isOne();
    }

    /** S1-13, S2-21, R-80. */
    @Test
    void aVisitTakesPlaceOnlyOnceNothingBlocksItAnyMore() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(lately().minusDays(7));
        var visit = added(contract, worker, lately(), 9, 12);
        var done = "{\"startedAt\":\"%s\",\"endedAt\":\"%s\",\"accompaniedBy\":\"technical-supervisor\"}"
                .formatted(at(lately(), 9).plusSeconds(720), at(lately(), 12));

        var blocked = as(Role.PLANNING).post(VISITS + "/" + visit + "/done", done);
        assertThat(blocked.code()).isEqualTo("VISIT_BLOCKED");
        assertThat(blocked.json().path("blockedBecause").toString())
                .isEqualTo("[\"INTRODUCTION_MEETING_MISSING\",\"SCOPE_NOT_SIGNED_BY_WORKER\"]");
        var since = lately().minusDays(7);
        signScope(contract, worker, since);
        meet(contract, worker, since);
        refused(
                VISITS + "/" + visit + "/done",
                done.replace("technical-supervisor", "auditor"),
                422,
                "OWNER_NOT_AN_ACCOUNT");
        refused(
                VISITS + "/" + visit + "/done",
                "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"}"
                        .formatted(at(lately().minusDays(1), 9), at(lately().minusDays(1), 12)),
                422,
                "VISIT_ON_ANOTHER_DAY");
        act(Role.TECHNICAL_SUPERVISOR, visit, "/done", done, 1);
        assertThat(visits(contract, "DONE")).isOne();
        act(
                Role.PLANNING,
                visit,
                "/times-correction",
                "{\"startedAt\":\"%s\",\"endedAt\":\"%s\",\"reason\":\"Mal relu\"}"
                        .formatted(at(lately(), 9), at(lately(), 11)),
                1);
        refused(VISITS + "/" + visit + "/missed", "{\"because\":\"NO_ACCESS\"}", 409, "FIRST_VISIT_STANDS");
        var nobodyThere = added(contract, worker, lately(), 15, 17);
        act(Role.PLANNING, nobodyThere, "/missed", "{\"because\":\"CLIENT_NOT_THERE\"}", 1);
        var later = "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"}".formatted(at(lately(), 15), at(lately(), 17));
        act(Role.PLANNING, nobodyThere, "/done", later, 1);
        act(Role.PLANNING, nobodyThere, "/missed", "{\"because\":\"NO_ACCESS\"}", 1);
        refused(
                VISITS + "/" + added(contract, worker, ahead(), 9, 12) + "/missed",
                "{\"because\":\"OTHER\"}",
                422,
                "VISIT_AHEAD");
        refused(
                VISITS + "/" + visit.replaceAll("-1$", "-99") + "/missed",
                "{\"because\":\"OTHER\"}",
                404,
                "VISIT_UNKNOWN");
        refused(VISITS + "/" + UUID.randomUUID() + "/missed", "{\"because\":\"OTHER\"}", 404, "VISIT_UNKNOWN");
    }

    /** S1-12, S2-27, S2-29, R-80: what is met later opens nothing for a visit before it. */
    @Test
    void whatIsMetAfterwardsOpensNoVisitBeforeIt() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(lately());
        var visit = added(contract, worker, lately(), 9, 12);
        var done = "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"}".formatted(at(lately(), 9), at(lately(), 12));
        meet(contract, worker, today());
        signScope(contract, worker, lately());
        refused(VISITS + "/" + visit + "/done", done, 422, "VISIT_BLOCKED");
        assertThat(as(Role.PLANNING)
                        .post(VISITS + "/" + visit + "/done", done)
                        .json()
                        .path("blockedBecause")
                        .toString())
                .isEqualTo("[\"INTRODUCTION_MEETING_MISSING\"]");
        var notBack = drawUp(agreed(assessedRequest(lately()))).ok(201).id();
        as(Role.PLANNING)
                .post(path(notBack, "/signature"), signature("ON_PREMISES", false))
                .ok();
        as(Role.PLANNING)
                .post(path(notBack, "/return"), "{\"returnedOn\":\"%s\"}".formatted(today()))
                .ok();
        refused(path(notBack, "/visits"), addition(worker, lately(), 14, 16), 422, "VISIT_BLOCKED");
    }

    /** S1-13, D11: the first visit is not whichever is typed first. */
    @Test
    void theFirstVisitIsTheEarliestOne() {
        var worker = workerOfEveryDay();
        var contract = openContract(worker, lately());
        var morning = added(contract, worker, lately(), 9, 11);
        var afternoon = added(contract, worker, lately(), 14, 16);
        var done = "{\"startedAt\":\"%s\",\"endedAt\":\"%s\",\"accompaniedBy\":\"%s\"}";
        var second = done.formatted(at(lately(), 14), at(lately(), 16), "planning");

        refused(VISITS + "/" + afternoon + "/done", second, 409, "EARLIER_VISIT_OPEN");
        act(Role.PLANNING, morning, "/done", done.formatted(at(lately(), 9), at(lately(), 11), "planning"), 1);
        assertThat(count("events.domain_event where aggregate_id = 'follow-up-%s' and type = 'followup.started'"
                        .formatted(contract)))
                .isOne();
        assertThat(count(
                        "events.domain_event where type = 'anomaly.found' and convert_from(payload, 'UTF8') like '%FIRST_VISIT_NOT_ACCOMPANIED%"
                                + contract + "%'"))
                .as("a planner is no technical supervisor")
                .isOne();
        act(Role.PLANNING, afternoon, "/done", second, 1);
    }

    /** S1-09: a service of one week takes the worker's hour in that week, and a visit asks for its own day. */
    @Test
    void aVisitAsksForTheWorkersTimeOfItsOwnDay() {
        var worker = workerOfEveryDay();
        var later = ahead().plusWeeks(2);
        var once = assessedRequest(later);
        as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        "/api/requests/" + once + "/assessment",
                        "{\"heldAt\":\"%s\",%s}"
                                .formatted(
                                        now(),
                                        NEEDS.formatted(skill, later, "Le bureau")
                                                .replace("RECURRING", "ONE_OFF")
                                                .replace(
                                                        "MONDAY",
                                                        later.getDayOfWeek().name())))
                .ok();
        as(Role.PLANNING)
                .post("/api/requests/" + once + "/assignment", "{\"workerId\":\"%s\"}".formatted(worker))
                .ok();
        var contract = openContract(workerOfEveryDay(), today());

        refused(path(contract, "/visits"), addition(worker, later, 9, 11), 422, "WORKER_UNAVAILABLE");
        added(contract, worker, ahead(), 9, 11);
    }

    /** S2-22: whoever is planned is kept while another one is offered, and is nowhere else when the client says no. */
    @Test
    void nobodyIsInTwoPlacesAfterARefusedOfferOrACancelledAbsence() {
        var worker = workerOfEveryDay();
        var other = workerOfEveryDay();
        var contract = openContract(worker, today());
        var elsewhere = openContract(other, today());
        var visit = added(contract, worker, ahead(), 9, 12);
        as(Role.PLANNING)
                .post(
                        VISITS + "/" + visit + "/replacement",
                        "{\"workerId\":\"%s\",\"channel\":\"PHONE\",\"offeredAt\":\"%s\"}".formatted(other, now()))
                .ok();
        refused(path(elsewhere, "/visits"), addition(worker, ahead(), 10, 11), 422, "WORKER_ELSEWHERE");
        as(Role.PLANNING)
                .post(VISITS + "/" + visit + "/replacement/refusal", "{\"refusedAt\":\"%s\"}".formatted(now()))
                .ok();

        var file = "/api/workers/" + worker;
        as(Role.PLANNING)
                .post(
                        path(elsewhere, "/visit-pattern"),
                        pattern(worker, ahead().getDayOfWeek().name(), ahead()))
                .ok();
        as(Role.PLANNING).post(file + "/absences", absence(ahead())).ok();
        assertThat(visits(contract, "UNCOVERED")).isOne();
        planned(YearMonth.from(ahead()), YearMonth.from(ahead()), elsewhere);
        as(Role.PLANNING).post(file + "/absences/1/cancellation", "").ok();
        assertThat(count("command.planned_visit where worker_id = '%s' and status = 'PLANNED' and starts_at = '%s'"
                        .formatted(worker, at(ahead(), 9))))
                .isOne();
    }

    /** S2-22, R-80: another worker comes once both sides have signed for it. */
    @Test
    void somebodyElseIsOfferedAndComesOnceTheScopeIsSigned() {
        var worker = workerOfEveryDay();
        var other = workerOfEveryDay();
        var contract = openContract(worker, today());
        var visit = added(contract, worker, ahead(), 9, 12);
        var offer = "{\"workerId\":\"%s\",\"channel\":\"PHONE\",\"offeredAt\":\"%s\"}";

        refused(VISITS + "/" + visit + "/replacement", offer.formatted(worker, now()), 422, "NOT_A_REPLACEMENT");
        act(Role.PLANNING, visit, "/replacement", offer.formatted(other, now()), 1);
        refused(
                VISITS + "/" + visit + "/replacement/acceptance",
                "{\"acceptedAt\":\"%s\"}".formatted(now()),
                422,
                "VISIT_BLOCKED");
        signScope(contract, other);
        act(Role.PLANNING, visit, "/replacement/acceptance", "{\"acceptedAt\":\"%s\"}".formatted(now()), 1);
        assertThat(count("command.planned_visit where visit_id = '%s' and worker_id = '%s'".formatted(visit, other)))
                .isOne();
        var second = added(contract, worker, ahead(), 14, 16);
        act(Role.PLANNING, second, "/replacement", offer.formatted(other, now()), 1);
        act(
                Role.PLANNING,
                second,
                "/replacement/refusal",
                "{\"refusedAt\":\"%s\",\"reason\":\"Préfère attendre\"}".formatted(now()),
                1);
    }

    private static String absence(LocalDate day) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"TRAINING\"}".formatted(day, day);
    }

    /** S2-22: told in the transaction of the absence, also to what is planned into it later. */
    @Test
    void whoIsAbsentLeavesVisitsUncoveredAndWhoComesBackCoversThem() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(today());
        var visit = added(contract, worker, ahead(), 9, 12);
        var file = "/api/workers/" + worker;

        as(Role.PLANNING).post(file + "/absences", absence(ahead())).ok();
        assertThat(visits(contract, "UNCOVERED")).isOne();
        assertThat(count("command.open_due_date where aggregate_id = '%s' and name like 'REPLACEMENT-%%'"
                        .formatted(mission(visit))))
                .isOne();
        refused(
                VISITS + "/" + visit + "/done",
                "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"}".formatted(at(ahead(), 9), at(ahead(), 12)),
                409,
                "STATE_DOES_NOT_ALLOW");
        as(Role.PLANNING).post(file + "/absences/1/cancellation", "").ok();
        assertThat(visits(contract, "PLANNED")).isOne();
        assertThat(count("command.open_due_date where aggregate_id = '%s' and name like 'REPLACEMENT-%%'"
                        .formatted(mission(visit))))
                .isZero();

        // A pattern is unfolded into an absence as well.
        as(Role.PLANNING)
                .post(path(contract, "/visit-pattern"), pattern(worker, "WEDNESDAY", ahead()))
                .ok();
        as(Role.PLANNING).post(file + "/absences", absence(ahead().plusDays(1))).ok();
        planned(YearMonth.from(ahead()), YearMonth.from(ahead()), contract);
        assertThat(visits(contract, "UNCOVERED")).isOne();
    }

    /** S2-16: nobody comes after the last day, and the plan says so at once. */
    @Test
    void whatIsPlannedAfterTheLastDayGoesWithTheNotice() {
        var worker = workerOfEveryDay();
        var contract = returnedContract(today());
        added(contract, worker, ahead(), 9, 12);

        as(Role.PLANNING)
                .post(
                        path(contract, "/termination"),
                        "{\"noticeReceivedAt\":\"%s\",\"channel\":\"POST\"}".formatted(now()))
                .ok();

        assertThat(visits(contract, "CANCELLED")).isOne();
        assertThat(count("events.domain_event where aggregate_id = 'schedule-%s' and type = 'schedule.ended'"
                        .formatted(contract)))
                .isOne();
        refused(path(contract, "/visits"), addition(worker, ahead(), 9, 12), 422, "VISIT_BLOCKED");
    }

    /** S1-15 to S1-17: signed once all is settled, remarked, answered before the next visit. */
    @Test
    void theMonthIsSignedAndWhatStandsBelowIsAnswered() {
        var worker = workerOfEveryDay();
        var contract = openContract(worker, lately().minusDays(7));
        var visit = added(contract, worker, lately(), 9, 12);
        var next = added(contract, worker, ahead(), 9, 12);
        var sheet =
                "{\"workerId\":\"%s\",\"hours\":%%s,\"clientSignedAt\":\"%s\",\"workerSignedAt\":\"%s\",\"remarks\":["
                                .formatted(worker, at(lately(), 12), at(lately(), 12))
                        + "{\"type\":\"INFORMATION\",\"text\":\"Absente en août\"},{\"type\":\"REQUEST\",\"text\":\"Les vitres aussi\"},"
                        + "{\"type\":\"COMPLAINT\",\"text\":\"La baignoire est restée sale\"}]}";
        var missions = "/api/missions/" + mission(visit);
        refused(missions + "/timesheet", sheet.formatted("2.50"), 409, "VISITS_NOT_SETTLED");
        as(Role.PLANNING)
                .post(
                        VISITS + "/" + visit + "/done",
                        "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"}"
                                .formatted(at(lately(), 9), at(lately(), 12).minusSeconds(1_800)))
                .ok();
        refused(missions + "/timesheet", sheet.formatted("3"), 422, "TIMESHEET_HOURS_DIFFER");

        var signed = inEveryWay(
                Role.TECHNICAL_SUPERVISOR,
                "/api/missions",
                mission(visit),
                mission(visit),
                "/timesheet",
                sheet.formatted("2.50"),
                4,
                "MISSION_UNKNOWN");
        assertThat(signed.each("remarks", "type")).containsExactly("INFORMATION", "REQUEST", "COMPLAINT");
        assertThat(OffsetDateTime.parse(signed.json()
                                .path("remarks")
                                .path(0)
                                .path("answer")
                                .path("dueAt")
                                .asString(""))
                        .toInstant())
                .as("before the next visit begins")
                .isEqualTo(at(ahead(), 9));
        assertThat(count(
                        "events.domain_event where type = 'complaint.recorded' and convert_from(payload, 'UTF8') like '%"
                                + worker + "%'"))
                .isOne();

        // sooner with the visit, and never later.
        as(Role.PLANNING)
                .post(VISITS + "/" + next + "/move", "{%s}".formatted(span(ahead().minusDays(1), 9, 12)))
                .ok();
        assertThat(count("events.domain_event where aggregate_id = '%s' and type = 'mission.remark-due-sooner'"
                        .formatted(mission(visit))))
                .isEqualTo(3);
        as(Role.PLANNING)
                .post(VISITS + "/" + next + "/move", "{%s}".formatted(span(ahead().plusDays(2), 9, 12)))
                .ok();
        assertThat(count("events.domain_event where aggregate_id = '%s' and type = 'mission.remark-due-sooner'"
                        .formatted(mission(visit))))
                .isEqualTo(3);

        var answer =
                "{\"answeredAt\":\"%s\",\"channel\":\"PHONE\",\"answer\":\"Nous revenons mardi\"}".formatted(now());
        assertThat(as(Role.DIRECTION)
                        .post(missions + "/remarks/1/answer", answer)
                        .status())
                .isEqualTo(403);
        inEveryWay(
                Role.TECHNICAL_SUPERVISOR,
                "/api/missions",
                mission(visit),
                mission(visit),
                "/remarks/1/answer",
                answer,
                1,
                "MISSION_UNKNOWN");
        refused(
                VISITS + "/" + visit + "/times-correction",
                "{\"startedAt\":\"%s\",\"endedAt\":\"%s\",\"reason\":\"x\"}"
                        .formatted(at(lately(), 9), at(lately(), 10)),
                409,
                "TIMESHEET_SIGNED");
    }
}

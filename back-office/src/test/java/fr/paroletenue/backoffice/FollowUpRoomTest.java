package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Following a contract up, as the back office does it: from the first visit that was done to the end of the contract. */
class FollowUpRoomTest extends ContractHouseTest {

    private static final String FOLLOW_UPS = "/api/follow-ups";
    private static final String ANOMALIES = "/api/anomalies";

    private String added(String contract, String worker, int from, int to) {
        return added(contract, worker, lately(), from, to);
    }

    private String added(String contract, String worker, LocalDate day, int from, int to) {
        return as(Role.PLANNING)
                .post(
                        path(contract, "/visits"),
                        "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"workerId\":\"%s\"}"
                                .formatted(at(day, from), at(day, to), worker))
                .ok(201)
                .id();
    }

    private void done(String visit, int from, int to, String accompanied) {
        done(visit, lately(), from, to, accompanied);
    }

    private void done(String visit, LocalDate day, int from, int to, String accompanied) {
        as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        "/api/visits/" + visit + "/done",
                        "{\"startedAt\":\"%s\",\"endedAt\":\"%s\"%s}"
                                .formatted(at(day, from), at(day, to), accompanied))
                .ok();
    }

    private static String accompanied() {
        return ",\"accompaniedBy\":\"technical-supervisor\"";
    }

    private static String followUp(String contract) {
        return "follow-up-" + contract;
    }

    private Answer act(Role by, String contract, String act, String body, int events) {
        return inEveryWay(by, FOLLOW_UPS, followUp(contract), act, body, events, "FOLLOW_UP_UNKNOWN");
    }

    /** S1-07, S1-14, S1-20 to S1-23. */
    @Test
    void theFirstVisitStartsTheFollowUpAndTheEndOfTheContractEndsIt() {
        var worker = workerOfEveryDay();
        var contract = openContract(worker, lately());
        var first = added(contract, worker, 9, 11);
        var second = added(contract, worker, 14, 16);
        assertThat(eventsOf(followUp(contract))).isZero();
        done(first, 9, 11, accompanied());
        assertThat(eventsOf(followUp(contract))).as("in the same transaction").isEqualTo(2);
        done(second, 14, 16, "");
        assertThat(eventsOf(followUp(contract))).as("only the first one does").isEqualTo(2);

        var calledAt = at(lately(), 18);
        act(
                Role.PLANNING,
                contract,
                "/calls",
                "{\"kind\":\"EIGHT_DAYS\",\"calledAt\":\"%s\",\"reached\":false}".formatted(calledAt),
                1);
        act(
                Role.PLANNING,
                contract,
                "/calls",
                "{\"kind\":\"EIGHT_DAYS\",\"calledAt\":\"%s\",\"conclusions\":\"Contente\",\"adjustments\":\"Les vitres aussi\"}"
                        .formatted(calledAt),
                1);
        var visited = act(
                Role.TECHNICAL_SUPERVISOR,
                contract,
                "/visits",
                "{\"heldAt\":\"%s\",\"conclusions\":\"Tout est en ordre\"}".formatted(calledAt),
                1);
        assertThat(visited.field("number")).isEqualTo("1");
        act(
                Role.TECHNICAL_SUPERVISOR,
                contract,
                "/visits/1/conclusions",
                "{\"channel\":\"SHEET_LEFT_AT_HOME\",\"deliveredAt\":\"%s\"}".formatted(calledAt.plusSeconds(60)),
                1);
        // More than a day ago: that nobody told the client by then is missed in the same transaction.
        var checked = act(
                Role.TECHNICAL_SUPERVISOR,
                contract,
                "/surprise-checks/held",
                "{\"visitId\":\"%s\",\"heldAt\":\"%s\",\"findings\":\"Travail soigné\"}"
                        .formatted(second, at(lately(), 15)),
                2);
        assertThat(checked.json().at("/notice/promises/0").asString()).isEqualTo("S1-23");
        act(
                Role.TECHNICAL_SUPERVISOR,
                contract,
                "/surprise-checks/1/conclusions",
                "{\"channel\":\"PHONE_CALL\",\"deliveredAt\":\"%s\"}"
                        .formatted(at(lately(), 15).plusSeconds(60)),
                1);
        assertThat(as(Role.PLANNING)
                        .post(FOLLOW_UPS + "/" + followUp(contract) + "/visits", "{}")
                        .status())
                .as("planners do not come by")
                .isEqualTo(403);
    }

    /** S1-07, S1-24: exactly one for each calendar year, in its version in force. */
    @Test
    void theQuestionnaireOfTheYearLeavesOnce() {
        // Long enough ago that the contract is concerned this year, whatever day it is.
        var day = today().minusDays(450);
        var begun = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
        var worker = workerOfEveryDaySince(begun.minusDays(60));
        var contract = openContract(worker, begun);
        done(added(contract, worker, begun, 9, 11), begun, 9, 11, accompanied());
        var path = FOLLOW_UPS + "/" + followUp(contract) + "/survey";
        var body = "{\"sentAt\":\"%s\",\"channel\":\"EMAIL\",\"questionnaireVersion\":\"%s\"}";
        var direction = as(Role.DIRECTION);
        var sentAt = now();
        assertThat(direction.post(path, body.formatted(sentAt, "1875-1")).code())
                .isEqualTo("DOCUMENT_VERSION_NOT_IN_FORCE");
        assertThat(direction
                        .post(path, body.formatted(sentAt.plusSeconds(3_600), "2026-1"))
                        .code())
                .isEqualTo("DONE_IN_THE_FUTURE");
        assertThat(direction.post(path, "{\"channel\":\"FAX\"}").status()).isEqualTo(400);

        // Once its month is over, it is late, and the one of the next year is awaited already.
        var late = today().getMonthValue() == 12;
        act(Role.PLANNING, contract, "/survey", body.formatted(sentAt, "2026-1"), late ? 1 : 2);

        assertThat(direction
                        .post(path, body.formatted(sentAt.minusSeconds(1), "2026-1"))
                        .code())
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        everythingIsSeen();
        var followUp = direction.get(FOLLOW_UPS + "/" + followUp(contract)).ok();
        assertThat(followUp.each("surveys", "year")).containsExactly(Integer.toString(today().getYear()));
        assertThat(followUp.json()
                        .at("/owed")
                        .valueStream()
                        .filter(owed -> owed.at("/name").asString().equals("SURVEY"))
                        .filter(owed -> owed.at("/awaited").asBoolean())
                        .map(owed -> owed.at("/number").asInt()))
                .containsExactly(today().getYear() + 1);
    }

    /** D11: calls that were still to come are dropped in the transaction that ends the contract. */
    @Test
    void theEndOfTheContractEndsItsFollowUp() {
        var worker = workerOfEveryDay();
        var contract = drawUp(agreed(assessedRequest(lately()))).ok(201).id();
        var planning = as(Role.PLANNING);
        planning.post(
                        path(contract, "/signature"),
                        "{\"signedOn\":\"%s\",\"concluded\":\"OFF_PREMISES\"}".formatted(lately()))
                .ok();
        planning.post(path(contract, "/return"), "{\"returnedOn\":\"%s\"}".formatted(lately()))
                .ok();
        planning.post(
                        path(contract, "/early-start"),
                        "{\"requestedAt\":\"%s\",\"channel\":\"BY_HAND\"}".formatted(at(lately(), 7)))
                .ok();
        meet(contract, worker, lately());
        signScope(contract, worker, lately());
        done(added(contract, worker, 9, 11), 9, 11, accompanied());
        assertThat(eventsOf(followUp(contract))).isEqualTo(2);

        planning.post(path(contract, "/withdrawal"), "{\"sentAt\":\"%s\",\"channel\":\"EMAIL\"}".formatted(now()))
                .ok();

        assertThat(eventsOf(followUp(contract))).as("in the same transaction").isEqualTo(3);
        everythingIsSeen();
        var ended = as(Role.PLANNING)
                .get(FOLLOW_UPS + "/" + followUp(contract))
                .ok()
                .json();
        assertThat(ended.at("/status").asString()).isEqualTo("ENDED");
        assertThat(ended.at("/owed")
                        .valueStream()
                        .map(owed -> owed.at("/dropped").asBoolean()))
                .containsOnly(true);
        var late = as(Role.PLANNING)
                .post(
                        FOLLOW_UPS + "/" + followUp(contract) + "/calls",
                        "{\"kind\":\"EIGHT_DAYS\",\"calledAt\":\"%s\",\"conclusions\":\"Trop tard\"}".formatted(now()));
        assertThat(late.code()).isEqualTo("STATE_DOES_NOT_ALLOW");
    }

    /** S1-13, S2-23: whoever forgot it need not remember it. */
    @Test
    void aFirstVisitThatNobodyAccompaniedIsAnAnomalyBesideTheMissingNotebook() {
        var worker = workerOfEveryDay();
        var contract = openContract(worker, lately());
        done(added(contract, worker, 9, 11), 9, 11, "");
        everythingIsSeen();

        var found = as(Role.AUDITOR).get(ANOMALIES + "?contractId=" + contract).ok();
        assertThat(found.each("items", "kind"))
                .containsExactlyInAnyOrder("FIRST_VISIT_NOT_ACCOMPANIED", "NOTEBOOK_MISSING");
        assertThat(found.each("items", "number")).allMatch(number -> number.startsWith("ANO-"));
    }

    /** S1-22: planned, it is known to those who check and to nobody else, in whatever way they ask. */
    @Test
    void aPlannedSurpriseCheckIsASecret() {
        var worker = workerOfEveryDay();
        var contract = openContract(worker, lately());
        done(added(contract, worker, 9, 11), 9, 11, accompanied());
        var file = FOLLOW_UPS + "/" + followUp(contract);
        everythingIsSeen();
        var before = as(Role.PLANNING).get(file).ok();
        var first = visitAhead(contract, worker, 9);
        var second = visitAhead(contract, worker, 14);
        as(Role.TECHNICAL_SUPERVISOR)
                .post(file + "/surprise-checks", secretOf(first))
                .ok();
        var planned = inEveryWay(
                Role.TECHNICAL_SUPERVISOR,
                FOLLOW_UPS,
                followUp(contract),
                "surprises-" + followUp(contract),
                "/surprise-checks",
                secretOf(second),
                1,
                "FOLLOW_UP_UNKNOWN");
        assertThat(planned.field("number")).isEqualTo("2");
        everythingIsSeen();

        var client = before.field("clientId");
        var pages = List.of(file + "/history", "/api/clients/" + client + "/timeline");
        for (var role : List.of(Role.TECHNICAL_SUPERVISOR, Role.DIRECTION, Role.AUDITOR)) {
            assertThat(as(role).get(file).ok().each("plannedSurpriseChecks", "visitId"))
                    .as(role.name())
                    .containsExactly(first, second);
            pages.forEach(page -> assertThat(as(role).get(page).ok().toString())
                    .as(role + page)
                    .contains("surprise.check-planned"));
            assertThat(as(role).get(FOLLOW_UPS + "/surprise-checks").ok().each("items", "contractId"))
                    .contains(contract);
        }
        for (var role : List.of(Role.PLANNING, Role.CLIENT_RELATIONS, Role.ADMINISTRATOR)) {
            assertThat(as(role).get(file).ok().json())
                    .as(role + ": not even the version tells of it")
                    .isEqualTo(before.json());
            pages.forEach(page -> assertThat(as(role).get(page).ok().toString())
                    .as(role + page)
                    .doesNotContain("surprise.check"));
            assertThat(as(role).get(FOLLOW_UPS + "/surprise-checks").status()).isEqualTo(403);
        }
        inEveryWay(
                Role.TECHNICAL_SUPERVISOR,
                FOLLOW_UPS,
                followUp(contract),
                "surprises-" + followUp(contract),
                "/surprise-checks/1/dropped",
                "{}",
                1,
                "FOLLOW_UP_UNKNOWN");
        assertThat(as(Role.TECHNICAL_SUPERVISOR)
                        .post(file + "/surprise-checks/7/dropped", "{}")
                        .code())
                .isEqualTo("CHECK_NOT_PLANNED");
    }

    private String visitAhead(String contract, String worker, int from) {
        return as(Role.PLANNING)
                .post(
                        path(contract, "/visits"),
                        "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"workerId\":\"%s\"}"
                                .formatted(at(comingDay(), from), at(comingDay(), from + 2), worker))
                .ok(201)
                .id();
    }

    private String secretOf(String visit) {
        return "{\"visitId\":\"%s\",\"on\":\"%s\"}".formatted(visit, comingDay());
    }

    private LocalDate comingDay() {
        var day = today().plusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** S2-37. */
    @Test
    void anAnomalyIsRecordedMendedAndClosed() {
        var client = as(Role.PLANNING)
                .post("/api/clients", """
                        {"name":"Odile Anomalie","phone":"0600000000","since":"%s"}""".formatted(today()))
                .ok(201)
                .id();
        var body = """
                {"kind":"EQUIPMENT","foundAt":"%s","clientId":"%s","description":"L'aspirateur est cassé"}""".formatted(now(), client);
        var found = as(Role.PLANNING).post(ANOMALIES, body).ok(201);
        var id = found.id();
        assertThat(found.field("number")).startsWith("ANO-");
        assertThat(found.header("Location")).isEqualTo(ANOMALIES + "/" + id);
        var nobody = as(Role.PLANNING).post(ANOMALIES, body.replace(client, "nobody"));
        assertThat(nobody.code()).isEqualTo("ANOMALY_ABOUT_UNKNOWN");

        inEveryWay(
                Role.PLANNING,
                ANOMALIES,
                id,
                "/measures",
                "{\"takenOn\":\"%s\",\"description\":\"Un aspirateur prêté\"}".formatted(today()),
                1,
                "ANOMALY_UNKNOWN");
        inEveryWay(
                Role.TECHNICAL_SUPERVISOR,
                ANOMALIES,
                id,
                "/closure",
                "{\"closedOn\":\"%s\",\"outcome\":\"RESOLVED\",\"explanation\":\"Elle en a un neuf\"}"
                        .formatted(today()),
                1,
                "ANOMALY_UNKNOWN");
        assertThat(as(Role.DIRECTION)
                        .post(ANOMALIES + "/" + id + "/erasure", "{}")
                        .code())
                .isEqualTo("RETENTION_RUNNING");
    }

    /** */
    @Test
    void whoeverAsksLearnsByWhenAClientIsCalled() {
        var calls = as(Role.REPORTING)
                .get(FOLLOW_UPS + "/calls?firstVisitOn=2026-04-30")
                .ok()
                .json();

        assertThat(calls.at("/eightDays/lastDay").asString()).isEqualTo("2026-05-08");
        assertThat(calls.at("/eightDays/doBy").asString()).isEqualTo("2026-05-07");
        assertThat(calls.at("/oneMonth/lastDay").asString()).isEqualTo("2026-05-30");
        assertThat(calls.at("/oneMonth/doBy").asString()).isEqualTo("2026-05-29");
        assertThat(calls.at("/yearly/0/lastDay").asString()).isEqualTo("2027-04-30");
        assertThat(calls.at("/yearly/3/lastDay").asString()).isEqualTo("2030-04-30");
        assertThat(as(Role.REPORTING)
                        .get(FOLLOW_UPS + "/calls?firstVisitOn=2999-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(as(Role.REPORTING).get(FOLLOW_UPS + "/calls").status()).isEqualTo(400);
    }
}

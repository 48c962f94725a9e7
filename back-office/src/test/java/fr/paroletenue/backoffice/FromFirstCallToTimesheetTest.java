package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.time.HouseClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The guided tour: one client, from a voicemail on a Monday morning to the first timesheet that she and her worker have signed. In a
 * house of its own, because it travels. Each step says what the next one needs; nothing is typed twice.
 */
@SpringBootTest(
        classes = BackOffice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PAROLE_TENUE_ADMIN_PASSWORD=" + HouseTest.PASSWORD,
            "paroletenue.read-models.patience=PT60S",
            "logging.level.root=WARN"
        })
@ActiveProfiles("test")
@DirtiesContext
class FromFirstCallToTimesheetTest {

    private static final TestDatabase OWN = TestDatabase.fresh();

    private static final String SKILL = "TOUR";

    @Autowired
    private HouseClock clock;

    @LocalServerPort
    private int port;

    private String client = "";
    private String request = "";
    private String worker = "";
    private String contract = "";

    @DynamicPropertySource
    static void houseOfItsOwn(DynamicPropertyRegistry registry) {
        OWN.register(registry);
        var key = HouseTest.folder().resolve("key-encryption-key");
        registry.add("paroletenue.keys.file", key::toString);
    }

    @BeforeEach
    void open() {
        clock.followedByEvents();
        clock.moveTo(HouseTest.MONDAY);
        HouseTest.letEverybodyIn(as(Role.ADMINISTRATOR));
    }

    private Speaker as(Role role) {
        return Speaker.named(port, role.firstUsername(), HouseTest.PASSWORD);
    }

    private Instant now() {
        return clock.instant();
    }

    @Test
    void oneClient() {
        aVoicemailBecomesARequest();
        somebodyIsThereForHer();
        theTechnicalSupervisorAssessesAndAWorkerIsAssigned();
        theQuoteIsAccepted();
        theContractIsSignedAndComesBack();
        clientWorkerAndSupervisorMeet();
        visitsArePlannedForThreeMonths();
        theFirstVisitIsAccompanied();
        theTimesheetIsSignedWithARequestAtItsFoot();
        sheAsksForAnotherDayAndTheMessageIsKept();
        theSupervisorAnswersBeforeTheNextVisit();
        allOfItStandsInHerFile();
    }

    /** S2-04, S2-09, S1-08: her clock runs from when she spoke. */
    private void aVoicemailBecomesARequest() {
        var message =
                as(Role.PLANNING).post("/api/intake", """
                        {"leftAt":"%s","channel":"VOICEMAIL","content":"Trois heures de ménage le lundi matin, s'il vous plaît.",
                         "caller":{"name":"Rose Fictive","phone":"06 00 00 00 03","postalAddress":"3 rue Neuve, 38000 Exempleville"}}""".formatted(now())).ok(201);
        as(Role.PLANNING)
                .post(
                        "/api/intake/" + message.id() + "/call-backs",
                        "{\"at\":\"%s\",\"reached\":true}".formatted(now()))
                .ok();
        var became = as(Role.PLANNING)
                .post("/api/intake/" + message.id() + "/request", "{\"source\":\"WORD_OF_MOUTH\"}")
                .ok();
        request = became.field("becameId");
        client = became.field("clientId");
        assertThat(as(Role.PLANNING).get("/api/clients/" + client, became).ok().field("standing"))
                .isEqualTo("PROSPECT");
    }

    /** S1-02, S2-32. */
    private void somebodyIsThereForHer() {
        var file = "/api/clients/" + client;
        as(Role.PLANNING).post(file + "/planner", "{\"username\":\"planning\"}").ok();
        as(Role.PLANNING)
                .post(file + "/technical-supervisor", "{\"username\":\"technical-supervisor\"}")
                .ok();
    }

    /** S1-09 to S1-11, S2-15: nobody is assigned before somebody has looked. */
    private void theTechnicalSupervisorAssessesAndAWorkerIsAssigned() {
        var today = Paris.dayOf(now());
        worker = HouseTest.readyWorker(SKILL, today, today, as(Role.PLANNING));
        var path = "/api/requests/" + request;
        var assignment = "{\"workerId\":\"%s\"}".formatted(worker);
        assertThat(as(Role.PLANNING).post(path + "/assignment", assignment).code())
                .isEqualTo("ASSESSMENT_NEEDED");
        as(Role.TECHNICAL_SUPERVISOR)
                .post(path + "/assessment", """
                        {"heldAt":"%s","services":["CLEANING"],"rhythm":"RECURRING","hoursPerMonth":12.5,
                         "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"skills":["%s"],"postalCode":"38000",
                         "startOn":"2026-04-27","tasks":"Sols et cuisine","access":"Clé chez la gardienne",
                         "forbiddenAreas":"Le bureau","pets":"Aucun","equipment":"Sur place"}""".formatted(now(), SKILL))
                .ok();
        as(Role.PLANNING).post(path + "/assignment", assignment).ok();
    }

    /** R-10, S2-12, S2-13. */
    private void theQuoteIsAccepted() {
        var path = "/api/requests/" + request;
        as(Role.PLANNING).post(path + "/quote", """
                        {"issuedOn":"2026-04-20","mode":"PROVIDER","lines":[{"kind":"HOURS","description":"Ménage du lundi",
                         "quantity":12.5,"unitPrice":{"amount":"28.50","currency":"EUR"},"vatRate":10}]}""").ok();
        as(Role.PLANNING)
                .post(
                        path + "/information",
                        "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}"
                                .formatted(now()))
                .ok();
        as(Role.PLANNING)
                .post(
                        path + "/quote/acceptance",
                        "{\"acceptedOn\":\"2026-04-20\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}")
                .ok();
    }

    /** S1-12, S2-14, S2-17: a plan before the contract is back is refused; whoever signs is a client. */
    private void theContractIsSignedAndComesBack() {
        contract = as(Role.PLANNING)
                .post("/api/contracts", "{\"requestId\":\"%s\"}".formatted(request))
                .ok(201)
                .id();
        var path = "/api/contracts/" + contract;
        var signed = as(Role.PLANNING)
                .post(path + "/signature", "{\"signedOn\":\"2026-04-20\",\"concluded\":\"OFF_PREMISES\"}")
                .ok();
        assertThat(signed.field("withdrawalPeriod/lastDay")).isEqualTo("2026-05-04");
        assertThat(as(Role.PLANNING).post(path + "/visit-pattern", pattern()).status())
                .isEqualTo(422);
        as(Role.PLANNING)
                .post(path + "/return", "{\"returnedOn\":\"2026-04-20\"}")
                .ok();
        as(Role.PLANNING)
                .post(path + "/early-start", "{\"requestedAt\":\"%s\",\"channel\":\"BY_HAND\"}".formatted(now()))
                .ok();
        assertThat(as(Role.PLANNING).get("/api/clients/" + client, signed).ok().field("standing"))
                .isEqualTo("CLIENT");
    }

    /** S2-23, S2-27 to S2-29. */
    private void clientWorkerAndSupervisorMeet() {
        var path = "/api/contracts/" + contract;
        as(Role.TECHNICAL_SUPERVISOR)
                .post(path + "/introduction-meeting", """
                        {"heldAt":"%s","clientPresent":true,"workerId":"%s","representative":"technical-supervisor"}""".formatted(now(), worker))
                .ok();
        as(Role.PLANNING)
                .post(
                        path + "/scope/signatures",
                        "{\"workerId\":\"%s\",\"version\":1,\"signedOn\":\"2026-04-20\"}".formatted(worker))
                .ok();
        as(Role.PLANNING)
                .post(path + "/notebook", "{\"issuedOn\":\"2026-04-20\"}")
                .ok();
    }

    private String pattern() {
        return """
                {"slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"startsOn":"2026-04-27","onHolidays":"DAY_AFTER",
                 "workerId":"%s"}""".formatted(worker);
    }

    /** S2-14, S2-18: Whit Monday is a day off, so that visit comes on the Tuesday. */
    private void visitsArePlannedForThreeMonths() {
        as(Role.PLANNING)
                .post("/api/contracts/" + contract + "/visit-pattern", pattern())
                .ok();
        var run = as(Role.PLANNING)
                .post("/api/planning", "{\"from\":\"2026-04\",\"until\":\"2026-06\"}")
                .ok(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(as(Role.PLANNING)
                                .get("/api/planning/" + run.id(), run)
                                .ok()
                                .field("state"))
                        .isEqualTo("FINISHED"));
        HouseTest.caughtUp(as(Role.ADMINISTRATOR), HouseTest.tables(OWN));
        assertThat(as(Role.PLANNING)
                        .get("/api/visits?contract=" + contract)
                        .ok()
                        .each("items", "startsAt"))
                .startsWith("2026-04-27T09:00:00+02:00", "2026-05-04T09:00:00+02:00")
                .contains("2026-05-26T09:00:00+02:00")
                .doesNotContain("2026-05-25T09:00:00+02:00")
                .hasSize(10);
        var week = as(Role.PLANNING)
                .get("/api/planning/week?of=2026-05-27&worker=" + worker)
                .ok();
        assertThat(week.field("days/1/visits/0/client")).isEqualTo("Rose Fictive");
        assertThat(week.field("blocked")).isEqualTo("0");
    }

    /** S1-13, S2-21: five minutes late, and said so. */
    private void theFirstVisitIsAccompanied() {
        HouseTest.travelTo("2026-04-27T12:30:00+02:00", as(Role.ADMINISTRATOR));
        as(Role.TECHNICAL_SUPERVISOR)
                .post("/api/visits/" + visit("2026-04-27") + "/done", """
                        {"startedAt":"2026-04-27T09:05:00+02:00","endedAt":"2026-04-27T12:05:00+02:00",
                         "accompaniedBy":"technical-supervisor"}""")
                .ok();
    }

    /** S1-15, S1-16, S1-17: what she asks for goes into the call log, and is owed an answer before the next visit. */
    private void theTimesheetIsSignedWithARequestAtItsFoot() {
        var mission = "/api/missions/" + contract + "-2026-04/timesheet";
        var sheet = """
                {"workerId":"%s","hours":%s,"clientSignedAt":"2026-04-27T12:10:00+02:00",
                 "workerSignedAt":"2026-04-27T12:10:00+02:00",
                 "remarks":[{"type":"REQUEST","text":"Peut-on venir aussi pour les vitres ?"}]}""";
        assertThat(as(Role.PLANNING)
                        .post(mission, sheet.formatted(worker, "2.50"))
                        .code())
                .isEqualTo("TIMESHEET_HOURS_DIFFER");
        var signed =
                as(Role.PLANNING).post(mission, sheet.formatted(worker, "3.00")).ok();
        assertThat(signed.field("remarks/0/answer/dueAt")).isEqualTo("2026-05-04T09:00:00+02:00");
        assertThat(as(Role.PLANNING)
                        .get("/api/intake?channel=TIMESHEET", signed)
                        .ok()
                        .each("items", "channel"))
                .containsExactly("TIMESHEET");
    }

    /** S1-04, S2-18: nothing is written into the plan at a client's wish that the call log does not know. */
    private void sheAsksForAnotherDayAndTheMessageIsKept() {
        var move = """
                {"startsAt":"2026-05-05T09:00:00+02:00","endsAt":"2026-05-05T12:00:00+02:00","askedBy":"CLIENT"%s,
                 "reason":"Rendez-vous médical"}""";
        var path = "/api/visits/" + visit("2026-05-04") + "/move";
        assertThat(as(Role.PLANNING).post(path, move.formatted("")).code()).isEqualTo("INTAKE_NEEDED");
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Plutôt mardi la semaine prochaine",
                         "clientId":"%s","caller":{"name":"Rose Fictive"}}""".formatted(now(), client))
                .ok(201);
        as(Role.PLANNING)
                .post(path, move.formatted(",\"intakeId\":\"" + message.id() + "\""))
                .ok();
        as(Role.PLANNING)
                .post("/api/intake/" + message.id() + "/outcome", "{\"outcome\":\"PLANNING_CHANGE\"}")
                .ok();
    }

    /** the visit went to Tuesday, the promise stayed on Monday. */
    private void theSupervisorAnswersBeforeTheNextVisit() {
        var mission = "/api/missions/" + contract + "-2026-04";
        HouseTest.caughtUp(as(Role.ADMINISTRATOR), HouseTest.tables(OWN));
        assertThat(as(Role.TECHNICAL_SUPERVISOR).get(mission).ok().field("remarks/0/due/dueAt"))
                .isEqualTo("2026-05-04T09:00:00+02:00");
        var answered = as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        mission + "/remarks/1/answer",
                        "{\"answeredAt\":\"%s\",\"channel\":\"PHONE\",\"answer\":\"Oui, en juin.\"}".formatted(now()))
                .ok();
        assertThat(as(Role.TECHNICAL_SUPERVISOR).get(mission, answered).ok().field("remarks/0/due/state"))
                .isEqualTo("KEPT");
    }

    /** S1-06, S2-33. */
    private void allOfItStandsInHerFile() {
        HouseTest.caughtUp(as(Role.ADMINISTRATOR), HouseTest.tables(OWN));
        assertThat(as(Role.PLANNING)
                        .get("/api/clients/" + client + "/timeline?size=200")
                        .ok()
                        .each("items", "type"))
                .containsSubsequence(
                        "client.registered",
                        "contract.signed",
                        "contract.returned",
                        "contract.introduction-meeting-held",
                        "schedule.pattern-set",
                        "mission.visit-done",
                        "mission.timesheet-signed",
                        "mission.timesheet-remarked",
                        "mission.visit-moved",
                        "mission.remark-answered");
    }

    private String visit(String day) {
        HouseTest.caughtUp(as(Role.ADMINISTRATOR), HouseTest.tables(OWN));
        var ids = as(Role.PLANNING)
                .get("/api/visits?contract=" + contract + "&from=" + day + "&until=" + day)
                .ok()
                .each("items", "id");
        assertThat(ids).as(day).hasSize(1);
        return ids.getFirst();
    }
}

package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.time.HouseClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A house of its own for a story that travels, and the way that each such story begins with: from a voicemail on a Monday morning to
 * a signed contract and a plan. Each step says what the next one needs; nothing is typed twice.
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
abstract class TravellingHouseTest {

    static final String SKILL = "TOUR";

    static final String SIGNED_AT_HOME = "OFF_PREMISES";
    static final String SIGNED_AT_THE_OFFICE = "ON_PREMISES";

    /** Of the house that stands: each story tears its own down when it is told. */
    private static final AtomicReference<TestDatabase> OWN = new AtomicReference<>();

    @Autowired
    private HouseClock clock;

    @LocalServerPort
    private int port;

    String client = "";
    String request = "";
    String worker = "";
    String contract = "";

    /** The day on which visits may begin: the Monday after the client was visited. */
    LocalDate firstMonday = LocalDate.MIN;

    @DynamicPropertySource
    static void houseOfItsOwn(DynamicPropertyRegistry registry) {
        var own = TestDatabase.fresh();
        own.register(registry);
        OWN.set(own);
        var key = HouseTest.folder().resolve("key-encryption-key");
        registry.add("paroletenue.keys.file", key::toString);
    }

    @BeforeEach
    void open() {
        clock.followedByEvents();
        clock.moveTo(HouseTest.MONDAY);
        HouseTest.letEverybodyIn(as(Role.ADMINISTRATOR));
    }

    Speaker as(Role role) {
        return Speaker.named(port, role.firstUsername(), HouseTest.PASSWORD);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Paris.dayOf(now());
    }

    static JdbcTemplate tables() {
        return HouseTest.tables(OWN.get());
    }

    void travelTo(String destination) {
        HouseTest.travelTo(destination, as(Role.ADMINISTRATOR));
        everythingIsSeen();
    }

    void everythingIsSeen() {
        HouseTest.caughtUp(as(Role.ADMINISTRATOR), tables());
    }

    /** Nothing happens but that somebody is told why not. */
    static Answer refused(Answer answer, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.field("detail")).isNotBlank();
        return answer;
    }

    static String blockedBecause(Answer answer) {
        return refused(answer, "VISIT_BLOCKED").json().path("blockedBecause").toString();
    }

    String file() {
        return "/api/clients/" + client;
    }

    String path(String act) {
        return "/api/contracts/" + contract + act;
    }

    String followUp() {
        return "/api/follow-ups/follow-up-" + contract;
    }

    /** S2-04, S2-09, S1-08: the client's clock runs from when the message was left. */
    void aVoicemailBecomesARequest(String name) {
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"VOICEMAIL","content":"Trois heures de ménage le lundi matin, s'il vous plaît.",
                         "caller":{"name":"%s","phone":"06 00 00 00 03","postalAddress":"3 rue Neuve, 38000 Exempleville"}}""".formatted(now(), name))
                .ok(201);
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
        assertThat(as(Role.PLANNING).get(file(), became).ok().field("standing")).isEqualTo("PROSPECT");
    }

    /** S1-02, S2-32. */
    void somebodyIsThereForTheClient() {
        as(Role.PLANNING)
                .post(file() + "/planner", "{\"username\":\"planning\"}")
                .ok();
        as(Role.PLANNING)
                .post(file() + "/technical-supervisor", "{\"username\":\"technical-supervisor\"}")
                .ok();
    }

    String readyWorker() {
        return HouseTest.readyWorker(SKILL, today(), today(), as(Role.PLANNING));
    }

    /** S1-09 to S1-11, S2-15: nobody is assigned before somebody has looked. */
    void theTechnicalSupervisorAssessesAndAWorkerIsAssigned() {
        worker = readyWorker();
        firstMonday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        refused(assigned(), "ASSESSMENT_NEEDED");
        assessed(request);
        assigned().ok();
    }

    Answer assigned() {
        return as(Role.PLANNING)
                .post("/api/requests/" + request + "/assignment", "{\"workerId\":\"%s\"}".formatted(worker));
    }

    void assessed(String asked) {
        as(Role.TECHNICAL_SUPERVISOR)
                .post("/api/requests/" + asked + "/assessment", """
                        {"heldAt":"%s","services":["CLEANING"],"rhythm":"RECURRING","hoursPerMonth":12.5,
                         "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"skills":["%s"],"postalCode":"38000",
                         "startOn":"%s","tasks":"Sols et cuisine","access":"Clé chez la gardienne",
                         "forbiddenAreas":"Le bureau","pets":"Aucun","equipment":"Sur place"}""".formatted(now(), SKILL, firstMonday))
                .ok();
    }

    /** R-10, S2-12, S2-13. */
    void theQuoteIsAccepted() {
        var path = "/api/requests/" + request;
        as(Role.PLANNING).post(path + "/quote", """
                        {"issuedOn":"%s","mode":"PROVIDER","lines":[{"kind":"HOURS","description":"Ménage du lundi",
                         "quantity":12.5,"unitPrice":{"amount":"28.50","currency":"EUR"},"vatRate":10}]}""".formatted(today())).ok();
        as(Role.PLANNING)
                .post(
                        path + "/information",
                        "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}"
                                .formatted(now()))
                .ok();
        as(Role.PLANNING)
                .post(
                        path + "/quote/acceptance",
                        "{\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}"
                                .formatted(today()))
                .ok();
    }

    /** S1-12, S2-14, S2-17: a plan before the contract is back is refused; whoever signs is a client. Answers the signature. */
    Answer theContractIsSignedAndComesBack(String concluded, boolean exempt) {
        contract = as(Role.PLANNING)
                .post("/api/contracts", "{\"requestId\":\"%s\"}".formatted(request))
                .ok(201)
                .id();
        var signed = as(Role.PLANNING)
                .post(
                        path("/signature"),
                        "{\"signedOn\":\"%s\",\"concluded\":\"%s\",\"exempt\":%s}"
                                .formatted(today(), concluded, exempt))
                .ok();
        assertThat(blockedBecause(patternSet(worker, firstMonday))).contains("NOT_RETURNED");
        as(Role.PLANNING)
                .post(path("/return"), "{\"returnedOn\":\"%s\"}".formatted(today()))
                .ok();
        assertThat(as(Role.PLANNING).get(file(), signed).ok().field("standing")).isEqualTo("CLIENT");
        return signed;
    }

    /** S2-17, R-15. */
    void theClientAsksToBeginBeforeThePeriodIsOver() {
        as(Role.PLANNING)
                .post(path("/early-start"), "{\"requestedAt\":\"%s\",\"channel\":\"BY_HAND\"}".formatted(now()))
                .ok();
    }

    /** S2-23, S2-27 to S2-29. */
    void clientWorkerAndSupervisorMeet() {
        as(Role.TECHNICAL_SUPERVISOR)
                .post(path("/introduction-meeting"), """
                        {"heldAt":"%s","clientPresent":true,"workerId":"%s","representative":"technical-supervisor"}""".formatted(now(), worker))
                .ok();
        scopeSigned(worker);
        as(Role.PLANNING)
                .post(path("/notebook"), "{\"issuedOn\":\"%s\"}".formatted(today()))
                .ok();
    }

    Answer scopeSigned(String by) {
        return as(Role.PLANNING)
                .post(
                        path("/scope/signatures"),
                        "{\"workerId\":\"%s\",\"version\":1,\"signedOn\":\"%s\"}".formatted(by, today()))
                .ok();
    }

    Answer patternSet(String by, LocalDate startsOn) {
        return as(Role.PLANNING).post(path("/visit-pattern"), """
                        {"slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"startsOn":"%s","onHolidays":"DAY_AFTER",
                         "workerId":"%s"}""".formatted(startsOn, by));
    }

    /** From a voicemail to a contract that is back. Answers the signature. */
    Answer fromAVoicemailToASignedContract(String name, String concluded) {
        aVoicemailBecomesARequest(name);
        somebodyIsThereForTheClient();
        theTechnicalSupervisorAssessesAndAWorkerIsAssigned();
        theQuoteIsAccepted();
        return theContractIsSignedAndComesBack(concluded, false);
    }

    /** S2-14, S2-18. */
    void visitsArePlannedUntil(YearMonth last) {
        patternSet(worker, firstMonday).ok();
        var run = as(Role.PLANNING)
                .post(
                        "/api/planning",
                        "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(YearMonth.from(firstMonday), last))
                .ok(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(as(Role.PLANNING)
                                .get("/api/planning/" + run.id(), run)
                                .ok()
                                .field("state"))
                        .isEqualTo("FINISHED"));
    }

    /** S1-13: done as planned, from nine to twelve. */
    void done(String day, String accompaniedBy) {
        var visit = visit(day);
        as(Role.TECHNICAL_SUPERVISOR)
                .post("/api/visits/" + visit + "/done", """
                        {"startedAt":"%1$sT09:00:00+02:00","endedAt":"%1$sT12:00:00+02:00"%2$s}""".formatted(
                                day, accompaniedBy.isEmpty() ? "" : ",\"accompaniedBy\":\"" + accompaniedBy + "\""))
                .ok();
    }

    void done(String day) {
        done(day, "");
    }

    String visit(String day) {
        everythingIsSeen();
        var ids = as(Role.PLANNING)
                .get("/api/visits?contract=" + contract + "&from=" + day + "&until=" + day)
                .ok()
                .each("items", "id");
        assertThat(ids).as(day).hasSize(1);
        return ids.getFirst();
    }

    /** The visits of the contract in one state, by their first instant. */
    List<String> visits(String state) {
        everythingIsSeen();
        return as(Role.PLANNING)
                .get("/api/visits?size=200&contract=" + contract + "&state=" + state)
                .ok()
                .each("items", "startsAt");
    }

    /** What the plan of a week shows: how many visits of that worker. */
    String visitsOfTheWeek(String day, String whose) {
        everythingIsSeen();
        return as(Role.PLANNING)
                .get("/api/planning/week?of=" + day + "&worker=" + whose)
                .ok()
                .field("visits");
    }

    List<String> timeline() {
        everythingIsSeen();
        return as(Role.PLANNING).get(file() + "/timeline?size=200").ok().each("items", "type");
    }

    /** Each step with how it stands, such as {@code FIRST_VISIT DONE}. */
    List<String> checklist() {
        everythingIsSeen();
        var steps = new ArrayList<String>();
        as(Role.PLANNING)
                .get(file() + "/checklist")
                .ok()
                .json()
                .path("steps")
                .forEach(step -> steps.add(
                        step.path("step").asString() + " " + step.path("state").asString()));
        return steps;
    }

    /** What is to do for the client, such as {@code CONTRACT_END [END_CONFIRMATION] LATE}. */
    List<String> work(Role role) {
        everythingIsSeen();
        var items = new ArrayList<String>();
        as(role).get("/api/work?size=200&state=all").ok().json().path("items").forEach(item -> {
            if (item.path("clientId").asString("").equals(client)) {
                items.add(item.path("kind").asString() + " "
                        + String.join(
                                ",",
                                item.path("what")
                                        .valueStream()
                                        .map(one -> one.asString())
                                        .toList())
                        + " " + item.path("state").asString());
            }
        });
        return items;
    }

    /** What a file says to be owed, such as {@code REFUND OPEN 2026-05-18}. */
    List<String> owed(String file) {
        everythingIsSeen();
        var owed = new ArrayList<String>();
        as(Role.PLANNING)
                .get(file)
                .ok()
                .json()
                .path("owed")
                .forEach(one -> owed.add(
                        one.path("name").asString() + " " + one.at("/due/state").asString() + " "
                                + one.at("/due/lastDay").asString()));
        return owed;
    }
}

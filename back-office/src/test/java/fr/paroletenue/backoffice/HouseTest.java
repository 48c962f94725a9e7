package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.time.HouseClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The whole house on a real port and a real database, started once for all tests that speak to it over HTTP. They share its
 * history and its clock, so each takes complaints of its own and counts from the hour that the house shows; only
 * {@link KeepingTheClocksTest} travels.
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
abstract class HouseTest {

    static final String PASSWORD = "a-word-for-everybody-1";

    /** Monday of the worked example: the clock of the house begins here. */
    static final Instant MONDAY =
            OffsetDateTime.parse("2026-04-20T09:35:00+02:00").toInstant();

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AtomicInteger OPENED_AT = new AtomicInteger();

    @Autowired
    private HouseClock clock;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        var key = folder().resolve("key-encryption-key");
        registry.add("paroletenue.keys.file", key::toString);
    }

    /** The first test that comes gives every role a password that all know. */
    @BeforeEach
    void open() {
        // Events bear the time of the clock that was made last; another house may have been started in this process
        // since.
        clock.followedByEvents();
        if (OPENED_AT.getAndSet(port) == port) {
            return;
        }
        clock.moveTo(MONDAY);
        letEverybodyIn(as(Role.ADMINISTRATOR));
    }

    /** Every role gets the password that all know. */
    static void letEverybodyIn(Speaker administrator) {
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                administrator
                        .patch("/api/accounts/" + role.firstUsername(), "{\"password\":\"" + PASSWORD + "\"}")
                        .ok();
            }
        }
    }

    static TestDatabase database() {
        return DATABASE;
    }

    /** Reads whatever lies in the tables, as nobody in the house may. */
    static JdbcTemplate tables() {
        return tables(DATABASE);
    }

    static JdbcTemplate tables(TestDatabase database) {
        return new JdbcTemplate(database.superuser());
    }

    static long count(String tableAndCondition) {
        var count = tables().queryForObject("select count(*) from " + tableAndCondition, Long.class);
        return count == null ? 0 : count;
    }

    static long eventsOf(String complaint) {
        return count("events.domain_event where aggregate_id = '" + complaint + "'");
    }

    int port() {
        return port;
    }

    Speaker stranger() {
        return Speaker.stranger(port);
    }

    Speaker as(Role role) {
        return Speaker.named(port, role.firstUsername(), PASSWORD);
    }

    /** What the clock of the house shows. */
    Instant now() {
        return clock.instant();
    }

    /** Records a complaint of a client who can be reached, received a moment ago. */
    Answer recorded(Role by) {
        return as(by).post("/api/complaints", recording(now())).ok(201);
    }

    static String recording(Instant receivedAt) {
        return recording(receivedAt, "La vitre du salon");
    }

    static String recording(Instant receivedAt, String subject) {
        return """
                {"receivedAt":"%s","channel":"EMAIL","subject":"%s","description":"Les carreaux sont restés sales.",
                 "complainant":{"name":"Odile Marchais","email":"odile.marchais@exemple.fr"},
                 "motive":"QUALITY","category":"SERVICE","remedySought":"Refaire les vitres"}""".formatted(receivedAt, subject);
    }

    /** Somebody whom nothing keeps from an assignment: in the 38, all of Monday and Tuesday. */
    String readyWorker(String skill) {
        return readyWorker(skill, Paris.dayOf(now()));
    }

    String readyWorker(String skill, LocalDate hiredOn) {
        return readyWorker(skill, hiredOn, Paris.dayOf(now()), as(Role.PLANNING));
    }

    static String readyWorker(String skill, LocalDate hiredOn, LocalDate today, Speaker planning) {
        var worker = planning.post("/api/workers", """
                        {"name":"Noé %s","areas":["38"],"hiredOn":"%s"}""".formatted(skill, hiredOn))
                .ok(201)
                .id();
        var file = "/api/workers/" + worker;
        for (var step : List.of("CV", "INTERVIEW", "REFERENCES", "TRIAL")) {
            planning.post(
                            file + "/selection-steps",
                            "{\"step\":\"%s\",\"on\":\"%s\",\"result\":\"PASSED\"}".formatted(step, today))
                    .ok();
        }
        planning.post(
                        file + "/background-check",
                        "{\"bulletin\":\"B3\",\"seenOn\":\"%s\",\"result\":\"NOTHING_NOTED\"}".formatted(today))
                .ok();
        for (var document : List.of("CLIENT_CHARTER", "ETHICS_UNDERTAKING", "LIST_OF_UNDERTAKINGS")) {
            planning.post(
                            file + "/signatures",
                            "{\"document\":\"%s\",\"version\":\"2026-1\",\"signedOn\":\"%s\"}"
                                    .formatted(document, today))
                    .ok();
        }
        planning.post(file + "/badge", "{\"number\":\"B-%s\",\"issuedOn\":\"%s\"}".formatted(worker, today))
                .ok();
        planning.post(file + "/skills", "{\"skill\":\"%s\",\"since\":\"2019-01-01\"}".formatted(skill))
                .ok();
        planning.post(file + "/availability", """
                        {"weekly":[{"day":"MONDAY","from":"08:00","to":"18:00"},{"day":"TUESDAY","from":"08:00","to":"18:00"}]}""").ok();
        return worker;
    }

    /** The requests for which the day's work of planners wants a worker. */
    List<String> unstaffed() {
        return work(Role.DIRECTION, "&for=PLANNER").stream()
                .filter(item -> item.path("kind").asString().equals("WORKER_ASSIGNMENT"))
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** Through every page: what is nobody's, all tests of this house have left to everybody. */
    List<JsonNode> work(Role by, String question) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = as(by).get("/api/work?size=200&state=all" + question + "&cursor=" + cursor)
                    .ok()
                    .json();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    /** Answers the first answer of an act after it was tried in every way that must not change anything. */
    Answer inEveryWay(Role by, String collection, String id, String act, String body, int events, String unknownCode) {
        return inEveryWay(by, collection, id, id, act, body, events, unknownCode);
    }

    /** @param file the file in which the thing of that id lies: its events are counted, and its version is told */
    Answer inEveryWay(
            Role by,
            String collection,
            String id,
            String file,
            String act,
            String body,
            int events,
            String unknownCode) {
        var speaker = as(by);
        var path = collection + "/" + id + act;
        var before = eventsOf(file);
        var unknown = speaker.post(collection + "/" + UUID.randomUUID() + act, body);
        assertThat(unknown.status()).as(act + " " + unknown).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo(unknownCode);
        var stale = speaker.with("If-Match", "\"0\"").post(path, body);
        assertThat(stale.status()).as(act + " " + stale).isEqualTo(412);
        assertThat(stale.field("currentVersion")).isEqualTo(Long.toString(before));
        for (var reader : new Role[] {Role.AUDITOR, Role.REPORTING, Role.ADMINISTRATOR}) {
            assertThat(as(reader).post(path, body).status()).isEqualTo(403);
        }
        assertThat(eventsOf(file)).isEqualTo(before);

        var done = speaker.post(path, body).ok();

        assertThat(done.version()).as(act).isEqualTo(before + events).isEqualTo(eventsOf(file));
        assertThat(done.header("ETag")).isEqualTo("\"" + done.version() + "\"");
        assertThat(speaker.post(path, body).ok().version()).as(act + " again").isEqualTo(done.version());
        assertThat(eventsOf(file)).isEqualTo(done.version());
        return done;
    }

    /** Lets time pass, with every alarm on the way. */
    static void travelTo(String destination, Speaker administrator) {
        administrator
                .post("/api/time-machine", "{\"to\":\"" + destination + "\"}")
                .ok();
    }

    void everythingIsSeen() {
        caughtUp(as(Role.ADMINISTRATOR), tables());
    }

    /** Alarms answer nobody, so there is no token to wait for what they did. */
    static void caughtUp(Speaker somebody, JdbcTemplate tables) {
        var head = tables.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(somebody.get("/api/read-models").ok().each("items", "version"))
                                .isNotEmpty()
                                .allMatch(version -> Long.parseLong(version) >= head));
    }

    /** What has to be said before an answer (S4-12). */
    static final String ISOLATED = "{\"scope\":\"ISOLATED\",\"reason\":\"Personne d'autre ce mois-ci.\"}";

    static String of(String complaint) {
        return "/api/complaints/" + complaint;
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "houses")), "house")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.time.HouseClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.GenericEventMessage;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Five years later (S3-27, R-64, R-65, D13): a file goes the day after its years, never on hold, and of the person nothing is
 * left anywhere. In a house of its own, because it travels farther than the others.
 */
@SpringBootTest(
        classes = BackOffice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PAROLE_TENUE_ADMIN_PASSWORD=" + HouseTest.PASSWORD,
            "paroletenue.read-models.patience=PT60S",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.basedir=target/access-of-erasing"
        })
@ActiveProfiles("test")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ErasingAFileTest {

    /** Begins every text about the person; nothing else in the house does. */
    private static final String MARK = "Zqxmark";

    /** Is every text about the prospect. */
    private static final String PROSPECT = "Zqxprospect";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** Of another house in this process, to which it is given back. */
    private static final Clock CLOCK_OF_EVENTS = GenericEventMessage.clock;

    private int marks;
    /** Counted for all tests of the class: they share one house. */
    private static int acts;

    @Autowired
    private HouseClock clock;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        var key = HouseTest.folder().resolve("key-encryption-key");
        registry.add("paroletenue.keys.file", key::toString);
    }

    @AfterAll
    static void giveTheClockBack() {
        GenericEventMessage.clock = CLOCK_OF_EVENTS;
    }

    @BeforeEach
    void open() {
        if (clock.instant().isBefore(HouseTest.MONDAY)
                || clock.instant().isAfter(Instant.parse("2026-06-01T00:00:00Z"))) {
            clock.moveTo(HouseTest.MONDAY);
        }
        for (var role : List.of(
                Role.PLANNING,
                Role.TECHNICAL_SUPERVISOR,
                Role.CLIENT_RELATIONS,
                Role.DIRECTION,
                Role.AUDITOR,
                Role.REPORTING)) {
            as(Role.ADMINISTRATOR)
                    .patch("/api/accounts/" + role.firstUsername(), "{\"password\":\"" + HouseTest.PASSWORD + "\"}")
                    .ok();
        }
    }

    @Test
    void nothingOfThePersonIsLeftAnywhere(CapturedOutput output) {
        var remark = remark();
        var complaint = promoted(remark);
        var file = HouseTest.of(complaint);
        parkALetterOf(complaint);
        everythingThatCanBeDone(complaint);
        travelTo(clock.instant().plus(Duration.ofDays(365)).toString());
        // Who failed stands back for about a minute before it tries again and parks.
        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(
                        () -> assertThat(count("read_model.dead_letter_entry")).isPositive());
        everythingIsSeen();
        var firstSeenAt = clock.instant();
        assertThat(register("")).as("else the hunt would prove nothing").contains(MARK);
        assertThat(cells(as(Role.AUDITOR).get("/api/register.xlsx").ok().bytes()))
                .contains(MARK);
        assertThat(foundIn(DATABASE.superuser())).isNotEmpty();
        assertThat(as(Role.AUDITOR)
                        .get("/api/history?aggregate=" + complaint)
                        .ok()
                        .text())
                .contains(MARK);
        assertThat(count("read_model.dead_letter_entry")).isPositive();

        var keepUntil = as(Role.DIRECTION).get(file).ok().field("closure/keepUntil");
        travelTo(keepUntil + "T23:59:00+02:00");
        var figures = figures();
        var refused = as(Role.DIRECTION).post(file + "/erasure");
        assertThat(refused.code()).as(refused.toString()).isEqualTo("RETENTION_RUNNING");
        assertThat(refused.field("keepUntil")).isEqualTo(keepUntil);
        assertThat(erasable()).doesNotContain(complaint);
        assertThat(as(Role.DIRECTION).get(file + "/erasure").status()).isEqualTo(404);

        travelTo(Instant.parse(keepUntil + "T22:00:00Z").toString());
        assertThat(erasable()).contains(complaint);
        var erased = as(Role.DIRECTION).post(file + "/erasure").ok();
        var again = as(Role.DIRECTION).post(file + "/erasure").ok();
        assertThat(again.version()).as("a repetition is harmless").isEqualTo(erased.version());
        everythingIsSeen();

        theCertificateTellsIt(complaint, remark);
        assertThat(figures()).as("register and figures count as before").isEqualTo(figures);
        var late = as(Role.DIRECTION).post(file + "/severity", "{\"severity\":2,\"reason\":\"encore\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(as(Role.AUDITOR).get(file + "?at=" + firstSeenAt).ok().text())
                .as("erased is erased in the past too")
                .doesNotContain(MARK);

        var found = new ArrayList<String>();
        found.addAll(foundIn(DATABASE.superuser()));
        found.addAll(foundIn(DATABASE.keysOwner()));
        for (var path : List.of(
                "/api/register.csv",
                "/api/register.csv?format=fr",
                "/api/register.csv?at=" + firstSeenAt,
                "/api/complaints.csv",
                "/api/complaints?size=200",
                "/api/remarks.csv",
                "/api/remarks?size=200",
                "/api/alerts.csv",
                "/api/alerts?size=200",
                "/api/corrective-actions?size=200",
                "/api/corrective-actions.csv",
                "/api/systemic-issues?size=200",
                "/api/history",
                "/api/retention",
                file,
                file + "/history",
                file + "/erasure",
                file + "/erasure.txt",
                "/api/remarks/" + remark)) {
            var answer = as(Role.DIRECTION).get(path);
            if (holds(answer.text())) {
                found.add(path);
            }
        }
        if (holds(cells(as(Role.DIRECTION).get("/api/register.xlsx").ok().bytes()))) {
            found.add("/api/register.xlsx");
        }
        if (holds(output.getAll())) {
            found.add("the log of the application, or of PostgreSQL within it");
        }
        found.addAll(foundInFiles(Path.of("target", "access-of-erasing")));
        assertThat(found).isEmpty();
    }

    /** S2-30, D13. */
    @Test
    void nothingOfAWorkerIsLeftFiveYearsAfterTheDeparture(CapturedOutput output) {
        var today = Paris.dayOf(clock.instant());
        var worker = act(Role.PLANNING, "/api/workers", """
                        {"name":"%s","email":"%s@exemple.fr","postalAddress":"%s","areas":["38"],"hiredOn":"%s"}""".formatted(mark(), mark(), mark(), today))
                .id();
        var file = "/api/workers/" + worker;
        act(Role.PLANNING, file + "/contact-details", """
                {"name":"%s","email":"%s@exemple.fr","postalAddress":"%s"}""".formatted(mark(), mark(), mark()));
        act(Role.PLANNING, file + "/references", """
                {"cv":"%s","identityDocument":"%s"}""".formatted(mark(), mark()));
        act(Role.PLANNING, file + "/selection-steps", """
                {"step":"CV","on":"%s","result":"PASSED","note":"%s"}""".formatted(today, mark()));
        act(Role.DIRECTION, file + "/background-check", """
                {"bulletin":"B3","seenOn":"%s","result":"NOTED"}""".formatted(today));
        act(Role.PLANNING, file + "/badge", """
                {"number":"%s","issuedOn":"%s"}""".formatted(mark(), today));
        act(Role.PLANNING, file + "/trainings", """
                {"title":"%s","completedOn":"%s"}""".formatted(mark(), today));
        act(Role.PLANNING, file + "/absences", """
                {"from":"%s","to":"%s","reason":"SICKNESS"}""".formatted(today, today));
        act(Role.PLANNING, file + "/departure", "{\"on\":\"" + today + "\"}");
        everythingIsSeen();
        assertThat(as(Role.DIRECTION).get(file).ok().text())
                .as("else the hunt would prove nothing")
                .contains(MARK);

        travelTo(today.plusYears(5) + "T23:59:00+02:00");
        assertThat(as(Role.DIRECTION).post(file + "/erasure").code()).isEqualTo("RETENTION_RUNNING");
        travelTo(today.plusYears(5).plusDays(1) + "T00:00:00+02:00");
        act(Role.DIRECTION, file + "/erasure", "");
        everythingIsSeen();

        var found = new ArrayList<String>();
        found.addAll(foundIn(DATABASE.superuser()));
        found.addAll(foundIn(DATABASE.keysOwner()));
        for (var path :
                List.of(file, "/api/workers?size=200", "/api/workers.csv", "/api/history?aggregate=" + worker)) {
            var answer = as(Role.DIRECTION).get(path).ok();
            if (holds(answer.text())
                    || answer.text().contains("SICKNESS")
                    || answer.text().contains("\"NOTED\"")) {
                found.add(path);
            }
        }
        if (holds(output.getAll())) {
            found.add("the log of the application, or of PostgreSQL within it");
        }
        assertThat(found).isEmpty();
        assertThat(as(Role.DIRECTION).get(file).ok().field("status")).isEqualTo("ERASED");
        assertThat(as(Role.DIRECTION)
                        .post(file + "/contact-details", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    /** The years of a prospect count from the last contact; a word that was looked for must not stay in a log either. */
    @Test
    void ofAProspectNothingIsLeftAnywhere(CapturedOutput output) {
        var lastContact = OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var person = "{\"name\":\"%s\",\"email\":\"%s@exemple.fr\",\"phone\":\"%s\",\"otherPhones\":[\"%s\"],"
                + "\"postalAddress\":{\"line1\":\"%s\",\"line2\":\"%s\",\"postalCode\":\"%s\",\"city\":\"%s\"}";
        var client = act(
                        Role.PLANNING,
                        "/api/clients",
                        person.formatted((Object[]) ofTheProspect(8)) + ",\"since\":\"2026-04-20\"}")
                .id();
        var file = "/api/clients/" + client;
        act(Role.PLANNING, file + "/contact-details", person.formatted((Object[]) ofTheProspect(8)) + "}");
        act(Role.PLANNING, file + "/planner", "{\"username\":\"planning\"}");
        act(
                Role.PLANNING,
                file + "/consents",
                "{\"purpose\":\"NEWS_BY_SMS\",\"given\":true,\"on\":\"2026-04-20\",\"proof\":\"%s\"}"
                        .formatted(PROSPECT));
        act(
                Role.PLANNING,
                file + "/contacts",
                "{\"at\":\"%s\",\"channel\":\"PHONE\",\"direction\":\"IN\",\"summary\":\"%s\"}"
                        .formatted(lastContact, PROSPECT));
        act(
                Role.DIRECTION,
                file + "/end",
                "{\"on\":\"%s\",\"reason\":\"%s\"}".formatted(lastContact.toLocalDate(), PROSPECT));
        everythingIsSeen();
        assertThat(as(Role.PLANNING)
                        .post("/api/clients/search", "{\"text\":\"%s\"}".formatted(PROSPECT))
                        .ok()
                        .each("items", "id"))
                .containsExactly(client);
        assertThat(foundIn(DATABASE.superuser(), PROSPECT))
                .as("else the hunt would prove nothing")
                .isNotEmpty();

        var lastDay = lastContact.toLocalDate().plusYears(3);
        travelTo(lastDay + "T10:00:00Z");
        assertThat(as(Role.DIRECTION).post(file + "/erasure").code()).isEqualTo("RETENTION_RUNNING");
        travelTo(lastDay.plusDays(1) + "T10:00:00Z");
        var erased = as(Role.DIRECTION).post(file + "/erasure").ok();
        assertThat(as(Role.DIRECTION).post(file + "/erasure").ok().version()).isEqualTo(erased.version());
        everythingIsSeen();

        var found = new ArrayList<String>();
        found.addAll(foundIn(DATABASE.superuser(), PROSPECT));
        found.addAll(foundIn(DATABASE.keysOwner(), PROSPECT));
        for (var path : List.of(
                "/api/clients?size=200",
                "/api/clients.csv",
                file,
                file + "/timeline",
                file + "/checklist",
                "/api/history")) {
            if (holds(as(Role.DIRECTION).get(path).ok().text(), PROSPECT)) {
                found.add(path);
            }
        }
        if (holds(output.getAll(), PROSPECT)) {
            found.add("the log of the application, or of PostgreSQL within it");
        }
        found.addAll(foundInFiles(Path.of("target", "access-of-erasing"), PROSPECT));
        assertThat(found).isEmpty();
        assertThat(as(Role.PLANNING).post(file + "/contacts", """
                                {"at":"2026-04-20T10:00:00Z","channel":"PHONE","direction":"IN","summary":"encore"}""").code()).isEqualTo("PERSONAL_DATA_ERASED");
    }

    private static String[] ofTheProspect(int texts) {
        return java.util.stream.Stream.generate(() -> PROSPECT).limit(texts).toArray(String[]::new);
    }

    /** D13: words, answers and quotes of a request of which nothing came, also what the call log kept of it. */
    @Test
    void ofARequestNothingIsLeftAnywhere(CapturedOutput output) {
        var today = Paris.dayOf(clock.instant());
        var client = act(Role.PLANNING, "/api/clients", """
                        {"name":"Rose","phone":"06 00 00 00 04","since":"%s"}""".formatted(today)).id();
        var request = act(Role.PLANNING, "/api/intake/" + message() + "/request", """
                        {"clientId":"%s","need":"%s","name":"%s"}""".formatted(client, mark(), mark()))
                .field("becameId");
        var file = "/api/requests/" + request;
        act(Role.TECHNICAL_SUPERVISOR, file + "/assessment-appointment", """
                {"at":"%s","place":"%s"}""".formatted(clock.instant(), mark()));
        act(Role.TECHNICAL_SUPERVISOR, file + "/assessment", """
                {"heldAt":"%s","services":["CLEANING"],"rhythm":"ONE_OFF","hoursPerMonth":3,"skills":[],
                 "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"postalCode":"38000","startOn":"%s",
                 "tasks":"%s","access":"%s","forbiddenAreas":"%s","pets":"%s","equipment":"%s","notes":"%s"}""".formatted(
                        clock.instant(), today, mark(), mark(), mark(), mark(), mark(), mark()));
        var quote = """
                {"issuedOn":"%s","mode":"PROVIDER","lines":[{"kind":"HOURS","description":"%s","quantity":3,
                 "unitPrice":{"amount":"28.50","currency":"EUR"},"vatRate":10}]}""";
        act(Role.PLANNING, file + "/quote", quote.formatted(today, mark()));
        act(Role.PLANNING, file + "/quote/refusal", """
                {"refusedOn":"%s","reason":"%s"}""".formatted(today, mark()));
        act(Role.PLANNING, file + "/abandonment", """
                {"on":"%s","reason":"%s"}""".formatted(today, mark()));
        everythingIsSeen();
        assertThat(foundIn(DATABASE.superuser()))
                .as("else the hunt would prove nothing")
                .isNotEmpty();
        assertThat(as(Role.DIRECTION).get(file + "/quote/letter").ok().text()).contains(MARK);

        travelTo(today.plusYears(3) + "T23:59:00+02:00");
        assertThat(as(Role.DIRECTION).post(file + "/erasure").code()).isEqualTo("RETENTION_RUNNING");
        travelTo(today.plusYears(3).plusDays(1) + "T00:00:00+02:00");
        act(Role.DIRECTION, file + "/erasure", "");
        everythingIsSeen();

        var found = new ArrayList<String>();
        found.addAll(foundIn(DATABASE.superuser()));
        found.addAll(foundIn(DATABASE.keysOwner()));
        for (var path : List.of(
                file,
                file + "/history",
                file + "/quote/letter",
                "/api/requests?size=200",
                "/api/requests.csv",
                "/api/intake?size=200",
                "/api/clients/" + client + "/timeline",
                "/api/history")) {
            if (holds(as(Role.DIRECTION).get(path).ok().text())) {
                found.add(path);
            }
        }
        if (holds(output.getAll())) {
            found.add("the log of the application, or of PostgreSQL within it");
        }
        assertThat(found).isEmpty();
        assertThat(as(Role.DIRECTION).get(file).ok().field("status")).isEqualTo("ERASED");
        assertThat(as(Role.PLANNING)
                        .post(file + "/quote", quote.formatted(today, "encore"))
                        .code())
                .isEqualTo("PERSONAL_DATA_ERASED");
    }

    /** The complaint comes from the call log, where what was said of it stands too, under the complaint's own key. */
    @Test
    void aMediationHoldsTheFileHoweverLongItTakes() {
        var message = message();
        var complaint = act(
                        Role.PLANNING, "/api/intake/" + message + "/complaint", """
                        {"subject":"%s","description":"%s","remedySought":"%s"}""".formatted(mark(), mark(), mark()))
                .field("becameId");
        settled(complaint);
        var file = HouseTest.of(complaint);
        var today = OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                .toLocalDate();
        act(Role.CLIENT_RELATIONS, file + "/mediation", "{\"referredOn\":\"" + today + "\"}");
        var keepUntil =
                java.time.LocalDate.parse(as(Role.AUDITOR).get(file).ok().field("closure/keepUntil"));

        travelTo(keepUntil.plusDays(40) + "T10:00:00Z");
        assertThat(as(Role.DIRECTION).post(file + "/erasure").code()).isEqualTo("RETENTION_ON_HOLD");
        assertThat(erasable()).doesNotContain(complaint);
        assertThat(as(Role.DIRECTION).get("/api/retention?size=200").ok().text())
                .contains("\"onHold\":true");

        act(Role.CLIENT_RELATIONS, file + "/mediation/outcome", """
                {"outcome":"NOT_AGREED","on":"%s","note":"Clos."}""".formatted(keepUntil.plusDays(40)));
        assertThat(erasable()).contains(complaint);
        as(Role.DIRECTION).post(file + "/erasure").ok();
        assertThat(as(Role.AUDITOR)
                        .get(file + "/erasure")
                        .ok()
                        .json()
                        .path("complete")
                        .asBoolean())
                .isTrue();
        assertThat(erasable()).doesNotContain(complaint);
        assertThat(foundIn(DATABASE.superuser())).isEmpty();
        assertThat(as(Role.AUDITOR)
                        .get("/api/history?aggregate=" + message)
                        .ok()
                        .text())
                .contains("intake.outcome-noted", "Rappelez-moi.")
                .doesNotContain(MARK);
        assertThat(as(Role.PLANNING).get(file + "/erasure").status()).isEqualTo(403);
    }

    /**
     * One list for all rooms, and of each kind: on the evening of its last day it is kept and the act is refused, from the
     * midnight on the list says so and the act is done.
     */
    @Test
    void eachKindIsCalledErasableExactlyWhenTheActIsNoLongerRefused() {
        var today = Paris.dayOf(clock.instant());
        var message = message();
        act(Role.PLANNING, "/api/intake/" + message + "/outcome", "{\"outcome\":\"ANSWERED\",\"note\":\"Vu\"}");
        var abandoned = "{\"on\":\"%s\",\"reason\":\"Rien\"}".formatted(today);
        var request = assessedRequest(today);
        act(Role.PLANNING, "/api/requests/" + request + "/abandonment", abandoned);
        var prospect = client(today);
        var former = act(Role.PLANNING, "/api/clients", """
                        {"name":"Rose","phone":"06 00 00 00 04","since":"%s","standing":"CLIENT"}""".formatted(today)).id();
        act(Role.DIRECTION, "/api/clients/" + former + "/end", abandoned);
        var contract = act(Role.CLIENT_RELATIONS, "/api/contracts", """
                        {"requestId":"%s","lines":[{"kind":"HOURS","description":"Ménage","quantity":3,
                         "unitPrice":{"amount":"24.00","currency":"EUR"},"vatRate":10}]}""".formatted(assessedRequest(today)))
                .id();
        act(Role.DIRECTION, "/api/contracts/" + contract + "/abandonment", abandoned);
        var worker = act(Role.PLANNING, "/api/workers", """
                        {"name":"Ada","email":"ada@exemple.fr","areas":["38"],"hiredOn":"%s"}""".formatted(today)).id();
        act(Role.PLANNING, "/api/workers/" + worker + "/departure", "{\"on\":\"" + today + "\"}");
        var complaint = act(Role.PLANNING, "/api/intake/" + message() + "/complaint", """
                        {"subject":"Retard","description":"Une heure.","remedySought":"Rien"}""")
                .field("becameId");
        settled(complaint);

        eachIsErasable(
                today.plusYears(3),
                List.of(
                        "CLIENT prospect-retention /api/clients/" + prospect,
                        "CONTRACT prospect-retention /api/contracts/" + contract,
                        "MESSAGE prospect-retention /api/intake/" + message,
                        "REQUEST prospect-retention /api/requests/" + request));
        eachIsErasable(
                today.plusYears(5),
                List.of(
                        "CLIENT contract-retention /api/clients/" + former,
                        "COMPLAINT complaint-retention /api/complaints/" + complaint,
                        "WORKER worker-retention /api/workers/" + worker));
    }

    /** @param files kind, policy and path of each */
    private void eachIsErasable(java.time.LocalDate lastDay, List<String> files) {
        travelTo(Paris.startOf(lastDay.plusDays(1)).minusSeconds(600).toString());
        everythingIsSeen();
        for (var file : files) {
            assertThat(listed(file)).isEqualTo(lastDay + " kept " + file.split(" ")[1]);
            var refused = as(Role.DIRECTION).post(file.split(" ")[2] + "/erasure");
            assertThat(refused.code()).as(file).isEqualTo("RETENTION_RUNNING");
            assertThat(refused.field("keepUntil")).as(file).isEqualTo(lastDay.toString());
        }
        travelTo(Paris.startOf(lastDay.plusDays(1)).toString());
        for (var file : files) {
            assertThat(listed(file)).isEqualTo(lastDay + " erasable " + file.split(" ")[1]);
            act(Role.DIRECTION, file.split(" ")[2] + "/erasure", "");
        }
        everythingIsSeen();
        for (var file : files) {
            assertThat(listed(file)).as("it is gone").isEmpty();
        }
    }

    /** What the list and the file of it say of one file; nothing where they do not know it. */
    private String listed(String file) {
        var kind = file.split(" ")[0];
        var id = file.substring(file.lastIndexOf('/') + 1);
        var line = "";
        var cursor = "";
        do {
            var page = as(Role.AUDITOR)
                    .get("/api/retention?size=2&kind=" + kind + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .ok();
            for (var item : page.json().path("items")) {
                assertThat(item.path("kind").asString()).isEqualTo(kind);
                if (item.path("id").asString().equals(id)) {
                    assertThat(line).as("once only").isEmpty();
                    line = item.path("keepUntil").asString()
                            + (item.path("erasable").asBoolean() ? " erasable " : " kept ")
                            + item.path("policy").asString();
                }
            }
            cursor = page.json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        var table =
                as(Role.DIRECTION).get("/api/retention.csv?kind=" + kind).ok().text();
        assertThat(table.contains(id)).isEqualTo(!line.isEmpty());
        if (!line.isEmpty()) {
            var day = java.time.LocalDate.parse(line.split(" ")[0]);
            assertThat(idsUntil(day)).contains(id);
            assertThat(idsUntil(day.minusDays(1))).doesNotContain(id);
        }
        return line;
    }

    private List<String> idsUntil(java.time.LocalDate day) {
        return as(Role.DIRECTION)
                .get("/api/retention?size=200&until=" + day)
                .ok()
                .each("items", "id");
    }

    private String client(java.time.LocalDate today) {
        return act(Role.PLANNING, "/api/clients", """
                        {"name":"Rose","phone":"06 00 00 00 04","since":"%s"}""".formatted(today)).id();
    }

    private String assessedRequest(java.time.LocalDate today) {
        var request = act(Role.PLANNING, "/api/requests", """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Trois heures"}""".formatted(client(today), clock.instant()))
                .id();
        act(Role.TECHNICAL_SUPERVISOR, "/api/requests/" + request + "/assessment", """
                {"heldAt":"%s","services":["CLEANING"],"rhythm":"ONE_OFF","hoursPerMonth":3,"skills":[],
                 "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"postalCode":"38000","startOn":"%s",
                 "tasks":"Sols","access":"Clé","forbiddenAreas":"Aucune","pets":"Aucun","equipment":"Sur place"}""".formatted(
                        clock.instant(), today));
        return request;
    }

    private void theCertificateTellsIt(String complaint, String remark) {
        var certificate =
                as(Role.AUDITOR).get(HouseTest.of(complaint) + "/erasure").ok();
        assertThat(certificate.field("erasedBy")).isEqualTo("direction");
        assertThat(certificate.field("basis")).isEqualTo("RETENTION_ENDED");
        assertThat(certificate.field("number")).startsWith("REC-");
        assertThat(certificate.json().path("complete").asBoolean()).isTrue();
        assertThat(certificate.each("keys", "subject")).containsExactly(complaint, remark);
        assertThat(certificate.each("keys", "destroyed")).containsOnly("true");
        assertThat(certificate.each("unreadable", "type"))
                .contains("complaint.recorded", "complaint.answered", "remark.recorded", "complaint.meeting-held");
        assertThat(certificate.text()).contains("\"description\"", "\"minutes\"", "L123-22");
        assertThat(as(Role.DIRECTION)
                        .get(HouseTest.of(complaint) + "/erasure.txt")
                        .ok()
                        .text())
                .contains("CERTIFICATE OF ERASURE", "destroyed", certificate.field("number"));
    }

    private String remark() {
        return as(Role.PLANNING)
                .post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PUBLIC_REVIEW","subject":"%s","description":"%s",
                         "complainant":{"name":"%s"},"source":"%s","motive":"%s","category":"%s",
                         "remedySought":"%s","place":"%s","evidence":"%s"}""".formatted(
                        clock.instant(), mark(), mark(), mark(), mark(), mark(), mark(), mark(), mark(), mark()))
                .ok(201)
                .id();
    }

    private String promoted(String remark) {
        var body = """
                {"complainant":{"name":"%s","email":"%s@exemple.fr","phone":"%s","postalAddress":"%s"}}""".formatted(mark(), mark(), "06 12 34 56 78", mark());
        var key = "promotion-" + remark;
        var first = as(Role.PLANNING)
                .with("Idempotency-Key", key)
                .post("/api/remarks/" + remark + "/promotion", body)
                .ok(201);
        as(Role.PLANNING)
                .with("Idempotency-Key", key)
                .post("/api/remarks/" + remark + "/promotion", body)
                .ok(201);
        return first.id();
    }

    /** Every act of the room that takes a word about the person. */
    private void everythingThatCanBeDone(String complaint) {
        var file = HouseTest.of(complaint);
        var now = clock.instant();
        var day = OffsetDateTime.ofInstant(now, java.time.ZoneOffset.UTC).toLocalDate();
        act(Role.CLIENT_RELATIONS, file + "/classification", """
                {"source":"%s","motive":"%s","category":"%s","riskCategory":"LEGAL"}""".formatted(mark(), mark(), mark()));
        act(Role.CLIENT_RELATIONS, file + "/coordinates", """
                {"complainant":{"name":"%s","email":"%s@exemple.fr"}}""".formatted(mark(), mark()));
        act(Role.DIRECTION, file + "/qualification", reason("\"decision\":\"COMPLAINT\",\"reason\""));
        act(Role.DIRECTION, file + "/owner", reason("\"owner\":\"client-relations\",\"reason\""));
        act(Role.CLIENT_RELATIONS, file + "/severity", reason("\"severity\":4,\"reason\""));
        act(Role.CLIENT_RELATIONS, file + "/immediate-action", reason("\"taken\":true,\"description\""));
        act(Role.CLIENT_RELATIONS, file + "/acknowledgement", """
                {"channel":"POST","sentAt":"%s","nextSteps":"%s","proof":"%s"}""".formatted(now, mark(), mark()));
        act(Role.CLIENT_RELATIONS, file + "/investigation", """
                {"causes":[{"cause":"%s"},{"cause":"LATENESS"}],"findings":"%s","founded":"YES","dysfunctions":["%s"],
                 "evidence":"%s","workerStatement":"%s"}""".formatted(mark(), mark(), mark(), mark(), mark()));
        act(Role.CLIENT_RELATIONS, file + "/scope", reason("\"scope\":\"ISOLATED\",\"reason\""));
        act(Role.CLIENT_RELATIONS, file + "/holding-letter", """
                {"sentAt":"%s","channel":"POST","reasons":"%s","newDate":"%s"}""".formatted(now, mark(), day.plusDays(20)));
        act(Role.CLIENT_RELATIONS, file + "/corrective-actions", """
                {"description":"%s","dueOn":"%s","responsible":"planning"}""".formatted(mark(), day.plusDays(5)));
        act(Role.CLIENT_RELATIONS, file + "/meeting", """
                {"meetAt":"%s","place":"%s","participants":"%s"}""".formatted(now, mark(), mark()));
        act(Role.CLIENT_RELATIONS, file + "/meeting/1/minutes", """
                {"heldAt":"%s","minutes":"%s"}""".formatted(now, mark()));
        act(Role.CLIENT_RELATIONS, file + "/escalation", reason("\"owner\":\"client-relations\",\"reason\""));
        act(Role.CLIENT_RELATIONS, file + "/answer", """
                {"sentAt":"%s","channel":"POST","outcome":"PARTIALLY_UPHELD","motives":"%s","causes":["%s"],
                 "actionIds":[1],"delayReasons":"%s"}""".formatted(clock.instant(), mark(), mark(), mark()));
        act(Role.DIRECTION, file + "/compensation", """
                {"type":"COMMERCIAL","amount":{"amount":"20.00","currency":"EUR"},"basis":"%s"}""".formatted(mark()));
        act(Role.CLIENT_RELATIONS, file + "/corrective-actions/1/done", reason("\"doneOn\":\"" + day + "\",\"note\""));
        act(Role.CLIENT_RELATIONS, file + "/corrective-actions/1/verified", reason("\"note\""));
        act(Role.CLIENT_RELATIONS, file + "/corrective-actions/1/review", reason("\"effective\":true,\"note\""));
        act(Role.CLIENT_RELATIONS, file + "/no-amicable-solution", reason("\"reason\""));
        act(Role.CLIENT_RELATIONS, file + "/public-reply", """
                {"publishedAt":"%s","place":"%s","text":"%s"}""".formatted(
                        clock.instant(), mark(), "Bonjour, " + mark()));
        close(file);
        act(Role.CLIENT_RELATIONS, file + "/mediation", "{\"referredOn\":\"" + day + "\"}");
        act(
                Role.CLIENT_RELATIONS,
                file + "/mediation/progress",
                reason("\"state\":\"ADMITTED\",\"on\":\"" + day + "\",\"note\""));
        act(
                Role.CLIENT_RELATIONS,
                file + "/mediation/outcome",
                reason("\"outcome\":\"AGREED\",\"on\":\"" + day + "\",\"note\""));
        act(Role.CLIENT_RELATIONS, file + "/reopening", reason("\"reason\""));
        close(file);
        act(Role.CLIENT_RELATIONS, "/api/systemic-issues", """
                {"title":"Retards du lundi","description":"Le bus.","complaints":["%s"]}""".formatted(complaint));
    }

    private String message() {
        return as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Rappelez-moi.","caller":{"phone":"06 00 00 00 03"}}""".formatted(clock.instant()))
                .ok(201)
                .id();
    }

    /** Rejected, and closed. */
    private void settled(String complaint) {
        var file = HouseTest.of(complaint);
        act(Role.CLIENT_RELATIONS, file + "/investigation", """
                {"causes":[{"cause":"LATENESS"}],"findings":"Rien.","founded":"NO"}""");
        act(Role.CLIENT_RELATIONS, file + "/scope", "{\"scope\":\"ISOLATED\",\"reason\":\"seule\"}");
        act(Role.CLIENT_RELATIONS, file + "/answer", """
                {"sentAt":"%s","channel":"POST","outcome":"REJECTED","motives":"Rien n'a manqué.","causes":[]}""".formatted(clock.instant()));
        act(Role.CLIENT_RELATIONS, file + "/closure", "{\"solutions\":\"Expliqué\"}");
    }

    private void close(String file) {
        act(Role.CLIENT_RELATIONS, file + "/closure", """
                {"solutions":"%s","noActionReason":"%s","satisfactionFollowUp":"%s","dysfunctions":["%s"]}""".formatted(mark(), mark(), mark(), mark()));
    }

    private String reason(String fields) {
        return "{" + fields + ":\"" + mark() + "\"}";
    }

    private Answer act(Role by, String path, String json) {
        var answer = as(by).with("Idempotency-Key", "k-" + path.hashCode() + "-" + ++acts)
                .post(path, json);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(path + " " + json + " -> " + answer);
        }
        return answer;
    }

    private String mark() {
        return MARK + (++marks);
    }

    /** The alerts refuse this complaint, so its letters lie there for ever. */
    private void parkALetterOf(String complaint) {
        var tables = new JdbcTemplate(DATABASE.owner());
        tables.execute("""
                create function read_model.refuse_one() returns trigger language plpgsql as $$
                begin raise exception 'not this one'; end $$""");
        tables.execute(
                "create trigger refuse_one before insert on read_model.alert for each row when (new.complaint_id = '"
                        + complaint + "') execute function read_model.refuse_one()");
        travelTo(clock.instant().plus(Duration.ofDays(4)).toString());
    }

    private List<String> erasable() {
        everythingIsSeen();
        return as(Role.DIRECTION)
                .get("/api/retention?erasable=true&size=200")
                .ok()
                .each("items", "id");
    }

    private String register(String query) {
        return as(Role.AUDITOR).get("/api/register.csv" + query).ok().text();
    }

    /** What is counted, without a word: it may not change by an erasure. */
    private List<String> figures() {
        everythingIsSeen();
        var figures = new ArrayList<String>();
        figures.add("register "
                + register("").lines().filter(line -> line.contains("REC-20")).count());
        figures.add(as(Role.DIRECTION)
                .get("/api/indicators/complaint-durations")
                .ok()
                .text()
                .replaceAll("\"(version|asOf|at)\":[^,}]+", ""));
        figures.add(
                as(Role.DIRECTION).get("/api/complaints?size=1&count=true").ok().field("total"));
        for (var view : tables().queryForList(
                        "select table_name from information_schema.views where table_schema = 'reporting' order by 1",
                        String.class)) {
            figures.add(view + " " + count("reporting." + view));
        }
        return figures;
    }

    private List<String> foundIn(javax.sql.DataSource database) {
        return foundIn(database, MARK);
    }

    private List<String> foundIn(javax.sql.DataSource database, String mark) {
        var jdbc = new JdbcTemplate(database);
        var found = new ArrayList<String>();
        jdbc.query("""
                select table_schema, table_name, column_name, data_type from information_schema.columns
                 where table_schema not in ('pg_catalog', 'information_schema')""", row -> {
            var table = row.getString(1) + "." + row.getString(2);
            var column = "\"" + row.getString(3) + "\"";
            var text = "bytea".equals(row.getString(4)) ? "encode(" + column + ", 'escape')" : column + "::text";
            var hits = jdbc.queryForObject(
                    "select count(*) from " + table + " where " + text + " ilike ?", Long.class, "%" + mark + "%");
            if (hits != null && hits > 0) {
                found.add(table + "." + column + " x" + hits);
            }
        });
        return found;
    }

    private static List<String> foundInFiles(Path folder) {
        return foundInFiles(folder, MARK);
    }

    private static List<String> foundInFiles(Path folder, String mark) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(text(file), mark))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(byte[] xlsx) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(String text) {
        return holds(text, MARK);
    }

    private static boolean holds(String text, String mark) {
        return text.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT));
    }

    private void everythingIsSeen() {
        var head = tables().queryForObject("select max(position) from events.domain_event", Long.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(as(Role.ADMINISTRATOR)
                                .get("/api/read-models")
                                .ok()
                                .each("items", "version"))
                        .isNotEmpty()
                        .allMatch(version -> Long.parseLong(version) >= head));
    }

    private void travelTo(String destination) {
        as(Role.ADMINISTRATOR)
                .post("/api/time-machine", "{\"to\":\"" + destination + "\"}")
                .ok();
    }

    private static JdbcTemplate tables() {
        return new JdbcTemplate(DATABASE.superuser());
    }

    private static long count(String table) {
        var count = tables().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    private Speaker as(Role role) {
        return Speaker.named(port, role.firstUsername(), HouseTest.PASSWORD);
    }
}

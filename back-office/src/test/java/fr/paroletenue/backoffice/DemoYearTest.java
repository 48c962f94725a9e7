package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The year that a newcomer sees: played whole, nothing of it lost (S5-04), and each case ends as its first line says. */
@SpringBootTest(
        classes = BackOffice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PAROLE_TENUE_ADMIN_PASSWORD=" + HouseTest.PASSWORD,
            "paroletenue.read-models.patience=PT60S",
            "logging.level.root=WARN"
        })
@ActiveProfiles("demo")
@DirtiesContext
class DemoYearTest {

    /** What a worker needs at least from one door to the next. */
    private static final Duration WAY = Duration.ofMinutes(15);

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        var key = HouseTest.folder().resolve("key-encryption-key");
        registry.add("paroletenue.keys.file", key::toString);
    }

    private Speaker direction() {
        return Speaker.named(port, Role.DIRECTION.firstUsername(), HouseTest.PASSWORD);
    }

    private final JdbcTemplate tables = HouseTest.tables(DATABASE);

    private long count(String sql) {
        var count = tables.queryForObject("select count(*) from " + sql, Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void isPlayedToItsEndAndNothingOfItIsLost() {
        HouseTest.caughtUp(direction(), tables);

        var complaints = count("events.domain_event where type = 'complaint.recorded'");
        var remarks = count("events.domain_event where type = 'remark.recorded'");
        var promoted = count("events.domain_event where type = 'remark.promoted'");
        assertThat(complaints).isEqualTo(19);
        assertThat(remarks).isEqualTo(3);
        var byStatus = new TreeMap<String, Integer>();
        for (var item : direction().get("/api/complaints?size=200").ok().each("items", "status")) {
            byStatus.merge(item, 1, Integer::sum);
        }
        // every feedback is exactly one of these; the promoted remark counts as the complaint it became
        assertThat(byStatus).isEqualTo(Map.of("CLOSED", 16, "OPEN", 2, "WITHDRAWN", 1));
        assertThat(byStatus.values().stream().mapToInt(Integer::intValue).sum() + remarks - promoted)
                .isEqualTo(complaints + remarks - promoted);
        assertThat(direction().get("/api/register.csv").ok().lines()).hasSize((int) complaints + 1);
        assertThat(direction().get("/api/remarks?size=200").ok().each("items", "id"))
                .hasSize((int) remarks);

        eachCaseEndsAsItSays();
        theAgencyIsThere();
        theDayOfAPlannerMakesSense();
        theDayOfATechnicalSupervisorMakesSense();
        theWeekIsPlanned();
        theStoriesOfContractsEndAsTheySay();
        complaintsTellOfVisitsThatAreThere();
        everythingOfAClientIsTheWorkOfWhoeverIsThereForThatClient();
    }

    private void everythingOfAClientIsTheWorkOfWhoeverIsThereForThatClient() {
        var tables = this.tables.queryForList(
                "select table_name from information_schema.columns where table_schema = 'read_model'"
                        + " and column_name = 'technical_supervisor' and table_name <> 'client'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(8).allSatisfy(table -> {
            var things = "read_model." + table + " t left join read_model.client c using (client_id) where ";
            assertThat(count(things + "c.planner is not null and c.technical_supervisor is not null"))
                    .as(table)
                    .isPositive();
            assertThat(count(things + "t.planner is distinct from c.planner"
                            + " or t.technical_supervisor is distinct from c.technical_supervisor"))
                    .as(table)
                    .isZero();
        });
    }

    /** 200 clients and 25 workers are known from before, and the year goes on with them. */
    private void theAgencyIsThere() {
        assertThat(count("events.domain_event where type = 'client.registered'"))
                .as("two came in the year, one of them by the voicemail")
                .isEqualTo(200 + 2);
        assertThat(count("events.domain_event where type = 'worker.registered'"))
                .isEqualTo(25);
        assertThat(count("command.imported_line")).isEqualTo(225);
        // whatever led to a contract was a request; four more led to none, or not yet
        assertThat(count("events.domain_event where type = 'request.registered'"))
                .isEqualTo(count("events.domain_event where type = 'contract.drawn-up'") + 4);
        assertThat(direction()
                        .get("/api/intake?state=open&channel=VOICEMAIL")
                        .ok()
                        .each("items", "id"))
                .hasSize(2);
        var blocked = direction().get("/api/workers?blocked=true").ok();
        assertThat(blocked.each("items", "name")).hasSizeBetween(5, 7);
        var client = direction()
                .get("/api/imports?kind=CLIENTS&reference=client-041")
                .ok()
                .id();
        assertThat(direction()
                        .get("/api/clients/" + client + "/timeline?size=200")
                        .ok()
                        .each("items", "type"))
                .startsWith("client.registered")
                .filteredOn("complaint.recorded"::equals)
                .hasSize(3);
        assertThat(direction().get("/api/alerts?imported=true").ok().each("items", "id"))
                .isEmpty();
    }

    private Map<String, Integer> work(Role role) {
        var kinds = new TreeMap<String, Integer>();
        var found = Speaker.named(port, role.firstUsername(), HouseTest.PASSWORD)
                .get("/api/work?size=200")
                .ok();
        found.each("items", "kind").forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        return kinds;
    }

    /** S2-22, S1-15, S2-21: who looks for somebody, a few signatures and outcomes, and the two of the voicemail. */
    private void theDayOfAPlannerMakesSense() {
        assertThat(work(Role.PLANNING))
                .containsEntry("CALL_BACK", 2)
                .hasEntrySatisfying("UNCOVERED_VISIT", some -> assertThat(some).isBetween(1, 10))
                .hasEntrySatisfying(
                        "TIMESHEET_SIGNATURE", some -> assertThat(some).isBetween(1, 15))
                .hasEntrySatisfying("VISIT_OUTCOME", some -> assertThat(some).isBetween(1, 5))
                .doesNotContainKeys("CONTRACT_SIGNATURE", "CONTRACT_RETURN", "CONTRACT_END");
        var punctual = direction()
                .get("/api/visits/punctuality?from=2025-11-01&until=2025-12-31")
                .ok()
                .json()
                .path("punctual");
        assertThat(punctual.path("of").asInt()).isGreaterThan(600);
        assertThat(punctual.path("percent").asDouble()).isBetween(80.0, 99.0);
    }

    /** S1-07, S1-14, S1-17, S1-20, S2-35, S2-37; and not a word of the surprise check that is planned (S1-22). */
    private void theDayOfATechnicalSupervisorMakesSense() {
        assertThat(work(Role.TECHNICAL_SUPERVISOR))
                .containsKeys(
                        "FOLLOW_UP_CALL_8_DAYS",
                        "FOLLOW_UP_CALL_MONTH",
                        "FOLLOW_UP_VISIT",
                        "ANOMALY",
                        "TIMESHEET_REMARK",
                        "LIAISON_NOTEBOOK")
                .hasEntrySatisfying("FOLLOW_UP_SURVEY", some -> assertThat(some).isBetween(1, 8))
                .doesNotContainKey("INTRODUCTION_MEETING");
        assertThat(count("events.domain_event where type = 'surprise.check-planned'"))
                .isOne();
        assertThat(count("events.domain_event where type = 'followup.survey-sent'"))
                .isGreaterThan(50);
        assertThat(count("events.domain_event where type = 'followup.call-made'"))
                .isGreaterThan(150);
    }

    /** S2-14: the first full week of the new year; nobody is in two places, and who comes is named. */
    private void theWeekIsPlanned() {
        var week = direction().get("/api/planning/week?of=2026-01-05").ok();
        assertThat(week.json().path("visits").asInt()).isBetween(70, 150);
        assertThat(week.json().path("blocked").asInt()).isLessThan(5);
        assertThat(week.json().path("uncovered").asInt()).isBetween(3, 15);
        var busyUntil = new TreeMap<String, Instant>();
        for (var day : week.json().path("days")) {
            for (var visit : day.path("visits")) {
                assertThat(visit.path("client").asString())
                        .as("whose %s", visit)
                        .isNotBlank();
                assertThat(visit.path("worker").asString())
                        .as("who in %s", visit)
                        .isNotBlank();
                if (!visit.path("status").asString().equals("PLANNED")) {
                    continue;
                }
                var starts =
                        OffsetDateTime.parse(visit.path("startsAt").asString()).toInstant();
                var before = busyUntil.put(
                        visit.path("workerId").asString(),
                        OffsetDateTime.parse(visit.path("endsAt").asString()).toInstant());
                assertThat(before == null || !before.plus(WAY).isAfter(starts))
                        .as("time for the way to %s", visit)
                        .isTrue();
            }
        }
        assertThat(busyUntil).hasSizeBetween(15, 22);
        assertThat(count("events.domain_event where type = 'planning.contract-refused'"))
                .isZero();
    }

    /** S2-16, S2-17, S2-22: one thought better of it, some went, somebody else came. */
    private void theStoriesOfContractsEndAsTheySay() {
        assertThat(direction()
                        .get("/api/contracts?size=200&status=RUNNING")
                        .ok()
                        .each("items", "id"))
                .hasSizeGreaterThan(95);
        assertThat(direction().get("/api/contracts?size=200&status=ENDED").ok().each("items", "endsOn"))
                .contains("2025-06-18", "2025-11-30");
        for (var once : List.of("contract.withdrawn", "contract.refunded", "mission.replacement-refused")) {
            assertThat(count("events.domain_event where type = '" + once + "'"))
                    .as(once)
                    .isOne();
        }
        assertThat(count("events.domain_event where type = 'contract.end-confirmed'"))
                .isEqualTo(count("events.domain_event where type = 'contract.ended'"));
        assertThat(timeline("client-130"))
                .containsSubsequence(
                        "contract.signed",
                        "followup.call-made",
                        "mission.replacement-refused",
                        "complaint.recorded",
                        "complaint.answered",
                        "mission.visit-uncovered",
                        "mission.replacement-accepted",
                        "mission.visit-done");
    }

    /** A complaint names the visit that it is about, and the visit says the same. */
    private void complaintsTellOfVisitsThatAreThere() {
        assertThat(statusOfTheVisit("Visite du 24 manquée")).isEqualTo("MISSED");
        assertThat(statusOfTheVisit("Visite écourtée")).isEqualTo("DONE");
        assertThat(timeline("client-141")).containsSubsequence("mission.visit-missed", "complaint.recorded");
    }

    private String statusOfTheVisit(String subject) {
        for (var item : direction().get("/api/complaints?size=200").ok().json().path("items")) {
            var file = direction().get(HouseTest.of(item.path("id").asString())).ok();
            var visit = file.json().path("visitId").asString("");
            if (item.path("subject").asString().equals(subject) && !visit.isEmpty()) {
                return direction().get("/api/visits/" + visit).ok().field("status");
            }
        }
        throw new AssertionError("no complaint about a visit is called " + subject);
    }

    private List<String> timeline(String reference) {
        var client = direction()
                .get("/api/imports?kind=CLIENTS&reference=" + reference)
                .ok()
                .id();
        return direction()
                .get("/api/clients/" + client + "/timeline?size=200")
                .ok()
                .each("items", "type");
    }

    private void eachCaseEndsAsItSays() {
        assertThat(verdicts("Vitres oubliées")).containsExactly("KEPT", "KEPT", "KEPT", "KEPT");
        assertThat(verdicts("Arrivée en retard")).containsExactly("MISSED", "KEPT", "MISSED", "KEPT");
        assertThat(verdicts("Vase cassé")).containsExactly("MISSED", "MISSED", "MISSED", "MISSED");
        assertThat(verdicts("Rideaux abîmés")).containsExactly("KEPT", "KEPT", "MISSED", "EXCUSED");
        assertThat(verdicts("Clef égarée")).containsExactly("KEPT", "KEPT", "KEPT", "KEPT");
        assertThat(verdicts("Message vocal")).containsExactly("MISSED", "MISSED", "MISSED", "MISSED");
        assertThat(count("events.domain_event where type = 'complaint.corrective-action-reopened'"))
                .as("once because it did not help, once because it happened again")
                .isEqualTo(2);
        assertThat(count("events.domain_event where type = 'register.month-signed'"))
                .isEqualTo(10);
    }

    private List<String> verdicts(String subject) {
        var found = direction().get("/api/complaints?size=200").ok().json().path("items");
        for (var item : found) {
            if (item.path("subject").asString().equals(subject)) {
                var file = direction()
                        .get(HouseTest.of(item.path("id").asString()))
                        .ok();
                return List.of(
                        file.field("deadlines/acknowledgement/target/state"),
                        file.field("deadlines/acknowledgement/limit/state"),
                        file.field("deadlines/answer/target/state"),
                        file.field("deadlines/answer/limit/state"));
            }
        }
        throw new AssertionError("no complaint is called " + subject);
    }
}

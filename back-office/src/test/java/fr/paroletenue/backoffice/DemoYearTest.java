package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
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
    }

    /** 200 clients and 25 workers are known from before, and the year goes on with them. */
    private void theAgencyIsThere() {
        assertThat(count("events.domain_event where type = 'client.registered'"))
                .isEqualTo(201);
        assertThat(count("events.domain_event where type = 'worker.registered'"))
                .isEqualTo(25);
        assertThat(count("command.imported_line")).isEqualTo(225);
        assertThat(count("events.domain_event where type = 'request.registered'"))
                .isEqualTo(4);
        assertThat(count("events.domain_event where type = 'request.quote-accepted'"))
                .isOne();
        // nine messages of their own, and one of each request that was known as such at once
        assertThat(direction().get("/api/intake?size=200").ok().each("items", "number"))
                .hasSize(9 + 4);
        assertThat(direction().get("/api/intake?state=open").ok().each("items", "id"))
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

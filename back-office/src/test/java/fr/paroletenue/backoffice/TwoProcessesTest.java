package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.command.wiring.CommandSideApplication;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.time.HouseClock;
import fr.paroletenue.frame.wiring.AxonDefaults;
import fr.paroletenue.query.wiring.QuerySideApplication;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Each side started by its own launcher's parts: one writes, the other shows, and only the database is between them. */
@ExtendWith(OutputCaptureExtension.class)
class TwoProcessesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String KEY =
            HouseTest.folder().resolve("key-encryption-key").toString();

    private static ConfigurableApplicationContext commandSide;
    private static ConfigurableApplicationContext querySide;

    @BeforeAll
    static void start(CapturedOutput output) {
        AxonDefaults.beforeTheStart();
        Map<String, Object> own = new LinkedHashMap<>(DATABASE.properties());
        own.keySet().removeIf(name -> name.startsWith("paroletenue.database.query."));
        commandSide = started(CommandSideApplication.Parts.class, own);
        querySide = started(QuerySideApplication.Parts.class, DATABASE.properties());
        assertThat(output.getAll()).contains("Runs on event store").doesNotContain("AxonIQ Console");
    }

    @AfterAll
    static void stop() {
        querySide.close();
        commandSide.close();
    }

    @Test
    void whatOneSideRecordsTheOtherShows() {
        var now = commandSide.getBean(HouseClock.class).instant();
        var recorded = admin(commandSide)
                .post("/api/complaints", HouseTest.recording(now, "Le parquet rayé"))
                .ok(201);

        assertThat(HouseTest.tables(DATABASE)
                        .queryForObject(
                                "select type from events.domain_event where aggregate_id = ? and sequence = 0",
                                String.class,
                                recorded.id()))
                .isEqualTo("complaint.recorded");
        var list = admin(querySide)
                .get("/api/complaints?status=open&sort=dueAt", recorded)
                .ok();
        assertThat(list.each("items", "id")).contains(recorded.id());
        assertThat(list.each("items", "subject")).contains("Le parquet rayé");
    }

    @Test
    void theCommandSideHasNoPartOfTheOther() {
        assertThat(commandSide.getBeanNamesForType(EntityManagerFactory.class)).isEmpty();
        assertThat(commandSide.containsBean("queryDataSource")).isFalse();
        assertThat(admin(commandSide).get("/api/complaints").status()).isEqualTo(405);
        assertThat(admin(commandSide).get("/actuator/health").ok().field("components/clock/status"))
                .isEqualTo("UP");
        assertThat(admin(querySide).post("/api/complaints", "{}").status()).isEqualTo(405);
    }

    private static ConfigurableApplicationContext started(Class<?> parts, Map<String, Object> database) {
        Map<String, Object> properties = new LinkedHashMap<>(database);
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        // Another test's house may have left the logs quieter than a launcher's are.
        properties.put("logging.level.root", "INFO");
        properties.put("PAROLE_TENUE_ADMIN_PASSWORD", HouseTest.PASSWORD);
        properties.put("paroletenue.keys.file", KEY);
        return new SpringApplicationBuilder(parts).properties(properties).run();
    }

    private static Speaker admin(ConfigurableApplicationContext side) {
        var port = side.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return Speaker.named(port, Role.ADMINISTRATOR.firstUsername(), HouseTest.PASSWORD);
    }
}

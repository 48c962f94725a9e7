package fr.paroletenue.backoffice.demo;

import fr.paroletenue.backoffice.time.TimeMachine;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Profile {@code demo}: an empty house is given a year of an agency's complaints, and goes on from the end of that year. A
 * house that has a history already keeps it, and its clock goes on from the last thing that happened.
 */
@Component
@Profile("demo")
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

    private final TimeMachine time;
    private final JdbcTemplate jdbc;
    private final Environment environment;

    DemoYear(TimeMachine time, @Qualifier("commandDataSource") DataSource commandDataSource, Environment environment) {
        this.time = time;
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.environment = environment;
    }

    /** After the alarms have been started: the year needs them. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void play() {
        var last = jdbc.queryForObject("select max(recorded_at) from events.domain_event", OffsetDateTime.class);
        if (last != null) {
            time.beginAt(last.toInstant());
            LOG.info("This house has a history already; its clock goes on from {}", last.toInstant());
            return;
        }
        var password = environment.getProperty("PAROLE_TENUE_ADMIN_PASSWORD", "");
        if (password.isBlank()) {
            LOG.warn("No demo year without PAROLE_TENUE_ADMIN_PASSWORD: set it, and every account of the demo gets it");
            return;
        }
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        var scenario = Scenario.read(environment.getProperty("paroletenue.demo.scenario", "/demo/year.yaml"));
        new ScenarioPlayer(time, port, password).play(scenario);
    }
}

package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The process is killed while alarms are in the middle of their transactions. Each of them rings after the restart, and none
 * rings twice: an alarm and what it tells are one transaction.
 */
class KilledInsideAnAlarmTest {

    private static final int ALARMS = 5;
    private static final int SECONDS_AHEAD = 10;

    /** What was under way at the kill counts as lost soon, and the sweeper comes while it is rung again. */
    private static final String[] SOON_LOST = {
        "--paroletenue.alarms.heartbeat=PT1S",
        "--paroletenue.alarms.grace=PT1S",
        "--paroletenue.alarms.first-sweep=PT1S",
        "--paroletenue.alarms.sweep-every=PT1S"
    };

    @Test
    void theAlarmsThatWereUnderWayRingOnce() throws SQLException {
        var folder = HouseTest.folder();
        List<String> complaints;
        try (var house = HouseProcess.start(folder)) {
            complaints = dueInAMoment(house.port());
            try (var outsider = DatabaseOfAHouse.in(folder).superuser().getConnection()) {
                outsider.setAutoCommit(false);
                // Nobody can append while this is held, so what an alarm does stays undecided.
                execute(outsider, "lock table events.domain_event in exclusive mode");
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> waiting(outsider) > 0);
                house.kill();
            }
        }

        try (var house = HouseProcess.start(folder, SOON_LOST)) {
            var database = DatabaseOfAHouse.in(folder);
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(missed(database)).containsAll(complaints));
            // Whoever would ring a second time, the revived alarm or the sweeper, finds it done.
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(alarmsThatAreDue(database)).isZero());
            assertThat(house.output()).anyMatch(line -> line.contains("Found dead execution"));
            assertThat(missed(database)).containsExactlyInAnyOrderElementsOf(complaints);
        }
    }

    private static List<String> dueInAMoment(int port) {
        var now = ZonedDateTime.parse(
                        admin(port).get("/api/time-of-day").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        Instant received = now.minus(Duration.ofHours(24)).plusSeconds(SECONDS_AHEAD);
        return IntStream.range(0, ALARMS)
                .mapToObj(n -> admin(port)
                        .post("/api/complaints", HouseTest.recording(received, "Plainte " + n))
                        .ok(201)
                        .id())
                .toList();
    }

    /** Appends that wait for the lock; the house writes nothing else meanwhile. */
    private static int waiting(Connection outsider) throws SQLException {
        try (var statement = outsider.createStatement();
                var row = statement.executeQuery("select count(*) from pg_locks"
                        + " where not granted and relation = 'events.domain_event'::regclass")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int alarmsThatAreDue(DatabaseOfAHouse database) throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from scheduler.scheduled_tasks where execution_time <= clock_timestamp()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> missed(DatabaseOfAHouse database) {
        return database.whomItHappenedTo("complaint.target-missed", "DIRECTION_INFORMED");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Speaker admin(int port) {
        return Speaker.named(port, Role.ADMINISTRATOR.firstUsername(), HouseTest.PASSWORD);
    }
}

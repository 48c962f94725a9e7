package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import fr.paroletenue.query.readmodel.ReadModelStatus;
import fr.paroletenue.query.readmodel.ReadModels;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An event whose transaction commits after later ones were seen: short of a guard it would be skipped by every projection
 * for ever. The database ends such a transaction long before the projections forget the gap, what commits late within that
 * time is still seen, and if ever something is missing, it is found.
 */
class SkippedEventTest extends HouseTest {

    private static final String COPY = """
            insert into events.domain_event
                (event_id, aggregate_type, aggregate_id, sequence, recorded_at, type, revision, payload, metadata)
            select gen_random_uuid()::text, aggregate_type, aggregate_id, sequence + 1, recorded_at, type, revision,
                   payload, metadata
            from events.domain_event where aggregate_id = ? order by sequence desc limit 1
            returning position""";

    @Autowired
    private ReadModels readModels;

    @Test
    void theDatabaseEndsATransactionThatKeepsAPositionForTooLong() throws Exception {
        var complaint = assessed();
        try (var slow = database().command().getConnection()) {
            slow.setAutoCommit(false);
            var taken = appendAgain(slow, complaint);
            var patient = CompletableFuture.supplyAsync(() -> workFor(slow, 60));
            var later = recorded(Role.PLANNING);
            assertThat(head()).isGreaterThan(taken);
            as(Role.PLANNING).get(of(later.id()), later).ok();

            var end = patient.get(50, java.util.concurrent.TimeUnit.SECONDS);

            assertThat(end.getSQLState()).as("transaction_timeout").isEqualTo("25P04");
            assertThatThrownBy(slow::commit).isInstanceOf(SQLException.class);
        }
        everythingIsSeen();
        nothingIsMissing();
        assertThat(count("events.domain_event where aggregate_id = '" + complaint + "'"))
                .isEqualTo(2);
    }

    @Test
    void whatCommitsAfterLaterEventsWereSeenIsSeenToo() throws SQLException {
        var complaint = assessed();
        long taken;
        try (var slow = database().command().getConnection()) {
            slow.setAutoCommit(false);
            taken = appendAgain(slow, complaint);
            var later = recorded(Role.PLANNING);
            as(Role.PLANNING).get(of(later.id()), later).ok();
            assertThat(seen(complaint)).as("it is not there yet").isEqualTo(2);
            slow.commit();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen(complaint)).isEqualTo(3));
        nothingIsMissing();
        assertThat(taken).isLessThan(head());
    }

    @Test
    void aRowThatIsGoneIsMissedAndComesBackByARebuild() {
        var complaint = assessed();
        everythingIsSeen();
        nothingIsMissing();

        tables().update("delete from read_model.complaint where complaint_id = ?", complaint);

        assertThat(missed("complaints")).isEqualTo(1);
        as(Role.ADMINISTRATOR).post("/api/read-models/complaints/rebuild").ok(202);
        await().atMost(Duration.ofSeconds(90)).until(() -> seen(complaint) == 2);
        everythingIsSeen();
        nothingIsMissing();
    }

    /** The processor was told to pass the event by: its token says that it was seen, and no row tells of it. */
    @Test
    void anEventThatWasPassedByIsMissed() {
        var complaint = assessed();
        everythingIsSeen();

        tables().update(
                        "update read_model.complaint set version = version - 1, seen = seen - 1 where complaint_id = ?",
                        complaint);

        assertThat(missed("complaints")).isEqualTo(1);
        as(Role.ADMINISTRATOR).post("/api/read-models/complaints/rebuild").ok(202);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(missed("complaints")).isZero());
        everythingIsSeen();
    }

    private String assessed() {
        var complaint = recorded(Role.PLANNING).id();
        var assessed = as(Role.CLIENT_RELATIONS)
                .post(of(complaint) + "/severity", "{\"severity\":2,\"reason\":\"Gêne\"}")
                .ok();
        as(Role.PLANNING).get(of(complaint), assessed).ok();
        return complaint;
    }

    private static long appendAgain(Connection session, String complaint) throws SQLException {
        try (var copy = session.prepareStatement(COPY)) {
            copy.setString(1, complaint);
            try (var row = copy.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Busy, so that neither the limit of idle sessions nor that of one statement is what ends it. */
    private static SQLException workFor(Connection session, int seconds) {
        try (var statement = session.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("select pg_sleep(" + seconds + ")");
            throw new AssertionError("a transaction of " + seconds + " seconds was let through");
        } catch (SQLException ended) {
            return ended;
        }
    }

    private long seen(String complaint) {
        return as(Role.PLANNING).get(of(complaint)).version();
    }

    private static long head() {
        var head = tables().queryForObject("select max(position) from events.domain_event", Long.class);
        return head == null ? 0 : head;
    }

    private void nothingIsMissing() {
        readModels.reconcile(Long.MAX_VALUE / 2);
        assertThat(readModels.all()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.missed()).as(model.name()).isZero();
            assertThat(model.deadLetters()).as(model.name()).isZero();
        });
    }

    private long missed(String name) {
        readModels.reconcile(Long.MAX_VALUE / 2);
        return readModels.all().stream()
                .filter(model -> model.name().equals(name))
                .mapToLong(ReadModelStatus::missed)
                .sum();
    }
}

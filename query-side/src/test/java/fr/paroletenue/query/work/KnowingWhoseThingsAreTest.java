package fr.paroletenue.query.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.FollowUpHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.Messages;
import fr.paroletenue.query.MissionHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.RequestHistories;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** S1-02, S2-32: who is there for a client stands beside everything of that client, whatever is written first. */
class KnowingWhoseThingsAreTest extends QuerySideTest {

    private static final String[] READ_MODELS = {
        "clients", "complaints", "intake", "requests", "contracts", "missions", "follow-ups", "anomalies"
    };

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.columns where table_schema = 'read_model'"
                        + " and column_name = 'technical_supervisor' and table_name <> 'client'",
                String.class);
    }

    private List<String> persons(String table, String client) {
        return jdbc.queryForList(
                "select distinct concat_ws(' ', coalesce(planner, '-'), coalesce(technical_supervisor, '-')) from read_model."
                        + table + " where client_id = ?",
                String.class,
                client);
    }

    private void assertAllAreOf(String client, String persons) {
        assertThat(tables())
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        table -> assertThat(persons(table, client)).as(table).containsExactly(persons));
    }

    private void something(String client) {
        var complaint = Histories.of("complaint-of-" + client);
        happened(
                complaint.recorded(7801, "Vitres oubliées"),
                complaint.coordinates(client),
                Messages.of("message-of-" + client)
                        .recorded(8801, ReceptionChannel.PHONE, Messages.LEFT, client, null, null),
                ContractHistories.of("contract-of-" + client, client).drawnUp());
        happened(RequestHistories.of("request-of-" + client, client).everything());
        happened(MissionHistories.of("contract-of-" + client, client).everything());
        happened(FollowUpHistories.of("contract-of-" + client, client).everything());
    }

    @Test
    void whoeverIsThereForAClientStandsBesideEverythingOfThatClient() {
        something("whose-client");
        var client = ClientHistories.of("whose-client");
        var other = ClientHistories.of("whose-other");
        seenBy(
                happened(
                        client.registered("Ada Suivie", "06 00 00 88 01", "1 rue du Jour", "75007", "Paris"),
                        other.registered("Eve Autre", "06 00 00 88 02", "2 rue du Jour", "75007", "Paris"),
                        other.assigned(ContactPersonRole.PLANNER, "planner-of-other")),
                READ_MODELS);
        assertAllAreOf("whose-client", "- -");

        seenBy(happened(client.assigned(ContactPersonRole.PLANNER, "planner-1")), READ_MODELS);
        assertAllAreOf("whose-client", "planner-1 -");

        seenBy(
                happened(
                        client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "supervisor-1"),
                        client.assigned(ContactPersonRole.PLANNER, "planner-2")),
                READ_MODELS);
        assertAllAreOf("whose-client", "planner-2 supervisor-1");

        seenBy(happened(Messages.of("message-of-whose-client").linked("whose-other", null)), READ_MODELS);
        assertThat(persons("intake", "whose-other")).containsExactly("planner-of-other -");
        assertThat(persons("intake", "whose-client")).isEmpty();
    }

    @Test
    void aThingAndItsPersonsMayBeWrittenAtTheSameTime() throws Exception {
        var one = ClientHistories.of("whose-first");
        var two = ClientHistories.of("whose-second");
        seenBy(
                happened(
                        one.registered("Ida Double", "06 00 00 88 03", "3 rue du Jour", "75007", "Paris"),
                        two.registered("Zoé Double", "06 00 00 88 04", "4 rue du Jour", "75007", "Paris"),
                        RequestHistories.of("whose-request", "whose-first").registered()),
                "clients",
                "requests");
        var thing = "update read_model.request set client_id = 'whose-second' where request_id = 'whose-request'";
        var persons = "update read_model.client set planner = 'planner-late' where client_id = 'whose-second'";
        try {
            atTheSameTime(thing, persons);
            assertThat(persons("request", "whose-second")).containsExactly("planner-late -");

            asItWas();
            assertThat(persons("request", "whose-first")).containsExactly("- -");

            atTheSameTime(persons, thing);
            assertThat(persons("request", "whose-second")).containsExactly("planner-late -");
        } finally {
            asItWas();
        }
    }

    private void asItWas() {
        jdbc.update("update read_model.client set planner = null where client_id = 'whose-second'");
        jdbc.update("update read_model.request set client_id = 'whose-first' where request_id = 'whose-request'");
    }

    /** The second waits for the first, which is not committed before somebody waits for it. */
    private void atTheSameTime(String first, String second)
            throws SQLException, ExecutionException, InterruptedException {
        var source = Objects.requireNonNull(jdbc.getDataSource());
        try (var session = source.getConnection()) {
            session.setAutoCommit(false);
            run(session, first);
            var waiting = CompletableFuture.runAsync(() -> jdbc.update(second));
            await().until(this::isWaitedFor);
            assertThat(waiting).isNotDone();
            session.commit();
            waiting.get();
        }
    }

    private boolean isWaitedFor() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_locks where locktype = 'advisory' and not granted)", Boolean.class));
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}

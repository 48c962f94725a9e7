package fr.paroletenue.frame.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallingTheDatabasesTest {

    private static final String REFUSED = "42501";
    private static TestDatabase database;

    @BeforeAll
    static void installAndCreateATableInEverySchema() throws SQLException {
        database = TestDatabase.fresh();
        for (String schema : List.of("events", "command", "scheduler", "read_model", "reporting", "accounts")) {
            perform(
                    database.owner(),
                    "create table " + schema + ".thing (id bigint generated always as identity, name text)");
        }
        perform(database.keysOwner(), "create table keys.thing (id bigint generated always as identity, name text)");
    }

    @ParameterizedTest
    @CsvSource({
        // who        where       select insert update delete truncate
        "command,    events,      yes,   yes,   no,    no,    no",
        "command,    command,     yes,   yes,   yes,   yes,   no",
        "command,    scheduler,   yes,   yes,   yes,   yes,   no",
        "command,    accounts,    yes,   yes,   yes,   yes,   no",
        "command,    read_model,  no,    no,    no,    no,    no",
        "command,    reporting,   no,    no,    no,    no,    no",
        "query,      events,      yes,   no,    no,    no,    no",
        "query,      command,     no,    no,    no,    no,    no",
        "query,      scheduler,   no,    no,    no,    no,    no",
        "query,      accounts,    no,    no,    no,    no,    no",
        "query,      read_model,  yes,   yes,   yes,   yes,   yes",
        "query,      reporting,   no,    no,    no,    no,    no",
        "reporting,  events,      no,    no,    no,    no,    no",
        "reporting,  command,     no,    no,    no,    no,    no",
        "reporting,  scheduler,   no,    no,    no,    no,    no",
        "reporting,  accounts,    no,    no,    no,    no,    no",
        "reporting,  read_model,  no,    no,    no,    no,    no",
        "reporting,  reporting,   yes,   no,    no,    no,    no",
        "keys,       keys,        yes,   yes,   yes,   yes,   no",
    })
    void aRoleDoesWhatItsSideNeedsAndNoMore(
            String who, String where, String select, String insert, String update, String delete, String truncate) {
        DataSource role = role(who);
        assertThat(outcome(role, "select * from " + where + ".thing")).isEqualTo(expected(select));
        assertThat(outcome(role, "insert into " + where + ".thing (name) values ('a')"))
                .isEqualTo(expected(insert));
        assertThat(outcome(role, "update " + where + ".thing set name = 'b'")).isEqualTo(expected(update));
        assertThat(outcome(role, "delete from " + where + ".thing")).isEqualTo(expected(delete));
        assertThat(outcome(role, "truncate " + where + ".thing")).isEqualTo(expected(truncate));
    }

    @ParameterizedTest
    @CsvSource({"command", "query", "reporting", "keys"})
    void noRoleOfASideCreatesTablesAnywhere(String who) {
        for (String schema : List.of("public", "pg_temp_nowhere")) {
            assertThat(outcome(role(who), "create table " + schema + ".mine (id int)"))
                    .isNotEqualTo("done");
        }
        String home = who.equals("command") ? "command" : who.equals("query") ? "read_model" : who;
        assertThat(outcome(role(who), "create table " + home + ".mine (id int)"))
                .isIn(REFUSED, "25006");
        assertThat(outcome(role(who), "create schema mine")).isIn(REFUSED, "25006");
    }

    @Test
    void theRoleOfTheKeysCannotEnterTheMainDatabaseNorTheOthersTheKeys() {
        DatabaseSettings settings = database.settings();
        Access main = Objects.requireNonNull(settings.command());
        Access keys = Objects.requireNonNull(settings.keys());
        assertThat(outcome(at(main.url(), keys), "select 1")).isEqualTo(REFUSED);
        assertThat(outcome(at(keys.url(), main), "select 1")).isEqualTo(REFUSED);
        assertThat(outcome(at(keys.url(), settings.query()), "select 1")).isEqualTo(REFUSED);
        assertThat(outcome(at(keys.url(), Objects.requireNonNull(settings.reporting())), "select 1"))
                .isEqualTo(REFUSED);
        assertThat(outcome(at(keys.url(), keys), "select 1")).isEqualTo("done");
    }

    @Test
    void nobodyLogsInAsTheOwnerButMigrationsActAsIt() throws SQLException {
        assertThat(column(database.superuser(), "select rolcanlogin from pg_roles where rolname = 'pt_owner'"))
                .containsExactly("f");
        assertThat(column(database.owner(), "select session_user || ' acts as ' || current_user"))
                .containsExactly("pt_migration acts as pt_owner");
    }

    @Test
    void theCommandRolesTransactionsAreEndedByTheDatabase() throws SQLException {
        assertThat(column(database.command(), "show transaction_timeout")).containsExactly("10s");
        assertThat(column(database.command(), "show statement_timeout")).containsExactly("8s");
        assertThat(column(database.command(), "show idle_in_transaction_session_timeout"))
                .containsExactly("8s");
        assertThat(column(database.query(), "show statement_timeout")).containsExactly("1min");
    }

    @Test
    void installingAgainChangesNothingAndRepairsWhatWasTakenAway() throws SQLException {
        String name = Objects.requireNonNull(
                DatabaseUrl.of(database.settings().query().url()).database());
        perform(database.command(), "insert into command.thing (name) values ('kept')");
        perform(database.superuser(), "revoke usage on schema command from pt_command");
        perform(database.superuser(), "alter role pt_command reset transaction_timeout");
        assertThat(outcome(database.command(), "select * from command.thing")).isEqualTo(REFUSED);

        DatabaseSettings again = new DatabaseInstallation(TestDatabase.administrator(), name, name + "_keys")
                .install(role -> "password-of-" + role.roleName());

        assertThat(again).isEqualTo(database.settings());
        assertThat(column(database.command(), "select name from command.thing where name = 'kept'"))
                .containsExactly("kept");
        assertThat(column(database.command(), "show transaction_timeout")).containsExactly("10s");
        perform(database.command(), "delete from command.thing");
    }

    @Test
    void aRoleThatSomebodyMadePowerfulIsRefused() throws SQLException {
        perform(database.superuser(), "alter role pt_reporting createrole");
        try {
            assertThatThrownBy(TestDatabase::fresh)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("pt_reporting")
                    .hasMessageContaining("ALTER ROLE");
        } finally {
            perform(database.superuser(), "alter role pt_reporting nocreaterole");
        }
    }

    @Test
    void anOlderServerIsRefusedWithTheReason() {
        assertThatThrownBy(() -> ServerVersion.require(16, "16.9"))
                .hasMessage("PostgreSQL 17 or newer is needed (for transaction_timeout), but this server is PostgreSQL"
                        + " 16.9.");
        ServerVersion.require(17, "17.0");
    }

    @Test
    void anErrorOfTheServerDoesNotQuoteTheRowItRefused() throws SQLException {
        perform(database.owner(), "create table command.unique_name (name text primary key)");
        perform(database.command(), "insert into command.unique_name values ('Mme Exemple')");
        assertThatThrownBy(() -> perform(database.command(), "insert into command.unique_name values ('Mme Exemple')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("unique_name_pkey")
                .hasMessageNotContaining("Exemple");
    }

    private static String expected(String word) {
        return word.equals("yes") ? "done" : REFUSED;
    }

    private static DataSource role(String who) {
        return switch (who) {
            case "command" -> database.command();
            case "query" -> database.query();
            case "reporting" -> database.reporting();
            case "keys" -> database.keys();
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static DataSource at(String url, Access role) {
        return TestDatabase.plain(new Access(url, role.username(), role.password()));
    }

    /** Reads nothing and keeps nothing: what a read-only role may not do must fail by right, not only by its default. */
    private static String outcome(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!sql.startsWith("create")) {
                statement.execute("set default_transaction_read_only = off");
            }
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static void perform(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

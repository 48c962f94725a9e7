package fr.paroletenue.frame.database;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Lays out the two databases with an administrator's access: roles, databases, schemas, and who may do what in them.
 * Every step may be repeated, so it runs at each start and repairs what was taken away; tables are the migrations' task.
 *
 * <p>The administrator need not be a superuser: the rights to create roles and databases are enough.
 */
public final class DatabaseInstallation {

    /** Every read model may write and coordinate at the same moment, and somebody still wants to ask. */
    private static final int QUERY_CONNECTIONS = 32;

    /** Two nodes that start together must not both create the roles. */
    private static final long ONE_AT_A_TIME = 0x5061726f6c65L;

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Access administrator;
    private final String mainDatabase;
    private final String keysDatabase;

    public DatabaseInstallation(Access administrator) {
        this(administrator, "parole_tenue", "parole_tenue_keys");
    }

    public DatabaseInstallation(Access administrator, String mainDatabase, String keysDatabase) {
        this.administrator = administrator;
        this.mainDatabase = plain(mainDatabase);
        this.keysDatabase = plain(keysDatabase);
    }

    /** Where each role gets its password from. */
    @FunctionalInterface
    public interface Passwords {
        String of(DatabaseRole role);
    }

    /** Whether somebody has installed on this server before, perhaps from another machine. */
    public boolean isThere() {
        try (Connection server = connect(DatabaseUrl.of(administrator.url()).database())) {
            return exists(server, "select from pg_roles where rolname = ?", DatabaseRole.COMMAND.roleName());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The server cannot be entered with the access of " + administrator + ": " + e.getMessage(), e);
        }
    }

    /** Installs what is missing and answers with the access of every role. */
    public DatabaseSettings install(Passwords passwords) {
        try (Connection server = connect(DatabaseUrl.of(administrator.url()).database())) {
            ServerVersion.require(server);
            perform(server, "select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            createRoles(server, passwords);
            createDatabase(server, mainDatabase);
            createDatabase(server, keysDatabase);
            try (Connection main = connect(mainDatabase)) {
                layOutMain(main);
            }
            try (Connection keys = connect(keysDatabase)) {
                layOutKeys(keys);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The databases could not be installed with the access of " + administrator + ": " + e.getMessage(),
                    e);
        }
        return settings(passwords);
    }

    private DatabaseSettings settings(Passwords passwords) {
        return new DatabaseSettings(
                access(DatabaseRole.QUERY, mainDatabase, passwords, QUERY_CONNECTIONS),
                access(DatabaseRole.COMMAND, mainDatabase, passwords, 16),
                access(DatabaseRole.KEYS, keysDatabase, passwords, 4),
                access(DatabaseRole.REPORTING, mainDatabase, passwords, 2),
                access(DatabaseRole.MIGRATION, mainDatabase, passwords, 2),
                access(DatabaseRole.MIGRATION, keysDatabase, passwords, 2));
    }

    private Access access(DatabaseRole role, String database, Passwords passwords, int poolSize) {
        return new Access(urlOf(database), role.roleName(), passwords.of(role), poolSize);
    }

    private void createRoles(Connection server, Passwords passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!exists(server, "select from pg_roles where rolname = ?", role.roleName())) {
                perform(server, "create role " + role.roleName() + (role.logsIn() ? " login" : " nologin"));
            }
            refuseTooMuchPower(server, role);
        }
        if (!exists(server, "select from pg_roles where rolname = ? and rolsuper", currentUser(server))) {
            perform(server, "grant pt_owner to current_user with inherit true, set true");
        }
        perform(server, "grant pt_owner to pt_migration with inherit true, set true");
        for (DatabaseRole role : DatabaseRole.loggingIn()) {
            // The driver sends the SCRAM verifier, so the clear password is in no log of the server.
            server.unwrap(PGConnection.class)
                    .alterUserPassword(role.roleName(), passwords.of(role).toCharArray(), "scram-sha-256");
            for (Map.Entry<String, String> setting : new TreeMap<>(role.sessionSettings()).entrySet()) {
                perform(
                        server,
                        "alter role %s set %s = '%s'".formatted(role.roleName(), setting.getKey(), setting.getValue()));
            }
        }
    }

    /** A role that somebody made a superuser would pass by every wall below, silently. */
    private static void refuseTooMuchPower(Connection server, DatabaseRole role) throws SQLException {
        if (exists(
                server,
                "select from pg_roles where rolname = ? and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)",
                role.roleName())) {
            throw new IllegalStateException("The role " + role.roleName()
                    + " has rights that would lift the protection of the event history (superuser, createrole, bypassrls"
                    + " or replication). Take them away with ALTER ROLE and start again.");
        }
    }

    /** The built-in locale sorts alike on every machine and after every upgrade of the operating system. */
    private static void createDatabase(Connection server, String name) throws SQLException {
        if (!exists(server, "select from pg_database where datname = ?", name)) {
            perform(
                    server,
                    "create database %s template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
                            .formatted(name));
        }
    }

    private void layOutMain(Connection main) throws SQLException {
        closeToThePublic(main, mainDatabase);
        perform(
                main,
                "grant connect on database %s to pt_migration, pt_command, pt_query, pt_reporting"
                        .formatted(mainDatabase));
        perform(main, "revoke connect on database %s from pt_keys".formatted(mainDatabase));
        for (String schema :
                List.of("events", "command", "scheduler", "read_model", "reporting", "accounts", "migrations")) {
            perform(main, "create schema if not exists %s authorization pt_owner".formatted(schema));
        }
        // Events are appended and read; that nobody changes one is said once more by the migration that creates the
        // table.
        letIn(main, "events", "pt_command", "select, insert");
        letIn(main, "events", "pt_query", "select");
        for (String schema : List.of("command", "scheduler", "accounts")) {
            letIn(main, schema, "pt_command", "select, insert, update, delete");
        }
        letIn(main, "read_model", "pt_query", "select, insert, update, delete, truncate");
        letIn(main, "reporting", "pt_reporting", "select");
    }

    private void layOutKeys(Connection keys) throws SQLException {
        closeToThePublic(keys, keysDatabase);
        perform(keys, "grant connect on database %s to pt_migration, pt_keys".formatted(keysDatabase));
        perform(keys, "revoke connect on database %s from pt_command, pt_query, pt_reporting".formatted(keysDatabase));
        for (String schema : List.of("keys", "migrations")) {
            perform(keys, "create schema if not exists %s authorization pt_owner".formatted(schema));
        }
        letIn(keys, "keys", "pt_keys", "select, insert, update, delete");
    }

    private static void closeToThePublic(Connection database, String name) throws SQLException {
        perform(database, "revoke all on database %s from public".formatted(name));
        if (exists(database, "select where has_schema_privilege('public', ?, 'usage')", "public")) {
            perform(database, "revoke all on schema public from public");
        }
    }

    private static void letIn(Connection database, String schema, String role, String rights) throws SQLException {
        perform(database, "grant usage on schema %s to %s".formatted(schema, role));
        String forNewObjects = "alter default privileges for role pt_owner in schema %s ".formatted(schema);
        perform(database, forNewObjects + "grant %s on tables to %s".formatted(rights, role));
        if (rights.contains("insert")) {
            perform(database, forNewObjects + "grant usage, select on sequences to %s".formatted(role));
        }
    }

    private String urlOf(String database) {
        return DatabaseUrl.of(administrator.url()).toDatabase(database).withoutErrorDetail();
    }

    /** A name inside the address would win over the one given beside it, so it may stay only when there is no other. */
    private Connection connect(String database) throws SQLException {
        DatabaseUrl given = DatabaseUrl.of(administrator.url());
        if (administrator.username().isEmpty()) {
            return DriverManager.getConnection(
                    given.toDatabaseForTheSameUser(database).withoutErrorDetail());
        }
        return DriverManager.getConnection(
                given.toDatabase(database).withoutErrorDetail(), administrator.username(), administrator.password());
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean exists(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void perform(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        return name;
    }
}

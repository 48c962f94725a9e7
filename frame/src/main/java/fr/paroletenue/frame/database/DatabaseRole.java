package fr.paroletenue.frame.database;

import java.util.List;
import java.util.Map;

/**
 * Who enters the databases. One role for each side, so that what a side must not do is refused by the database itself
 * and not only by our code.
 */
public enum DatabaseRole {
    /** Owns every schema and table and can never log in: nobody works with the rights to change the history's table. */
    OWNER("pt_owner", Map.of()),
    /** Logs in for migrations only and acts as the owner; a process that does not migrate needs no access of this role. */
    MIGRATION("pt_migration", Map.of("role", "pt_owner", "lock_timeout", "30s")),
    /**
     * A transaction of the command side that stays open for longer than the projections wait for a gap in the positions
     * could commit events that no projection ever sees. The database therefore ends it long before.
     */
    COMMAND(
            "pt_command",
            Map.of(
                    "search_path", "command",
                    "transaction_timeout", "10s",
                    "statement_timeout", "8s",
                    "idle_in_transaction_session_timeout", "8s",
                    "lock_timeout", "5s")),
    QUERY(
            "pt_query",
            Map.of(
                    "search_path", "read_model",
                    "statement_timeout", "60s",
                    "idle_in_transaction_session_timeout", "60s",
                    "lock_timeout", "10s")),
    KEYS(
            "pt_keys",
            Map.of(
                    "search_path", "keys",
                    "transaction_timeout", "10s",
                    "statement_timeout", "5s",
                    "idle_in_transaction_session_timeout", "5s")),
    REPORTING(
            "pt_reporting",
            Map.of(
                    "search_path", "reporting",
                    "default_transaction_read_only", "on",
                    "statement_timeout", "60s",
                    "idle_in_transaction_session_timeout", "60s"));

    private final String roleName;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
    private final Map<String, String> sessionSettings;

    DatabaseRole(String roleName, Map<String, String> sessionSettings) {
        this.roleName = roleName;
        this.sessionSettings = sessionSettings;
    }

    public String roleName() {
        return roleName;
    }

    Map<String, String> sessionSettings() {
        return sessionSettings;
    }

    public boolean logsIn() {
        return this != OWNER;
    }

    /** The roles that need a password, in the order in which they are created. */
    public static List<DatabaseRole> loggingIn() {
        return List.of(MIGRATION, COMMAND, QUERY, KEYS, REPORTING);
    }
}

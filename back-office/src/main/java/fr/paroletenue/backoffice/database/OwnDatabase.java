package fr.paroletenue.backoffice.database;

import fr.paroletenue.frame.database.DatabaseInstallation;
import fr.paroletenue.frame.database.DatabaseRole;
import fr.paroletenue.frame.database.DatabaseSettings;
import fr.paroletenue.frame.database.DatabaseSettings.Access;
import fr.paroletenue.frame.database.DurableSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** A PostgreSQL of the user's own, given by Spring's ordinary properties with the access of an administrator. */
final class OwnDatabase {

    private OwnDatabase() {}

    static DatabaseSettings install(Access administrator, Path dataFolder) {
        Secrets secrets =
                new Secrets(dataFolder.resolve("secrets").toAbsolutePath().normalize());
        DatabaseInstallation installation = new DatabaseInstallation(administrator);
        // Another node has made the passwords: making new ones here would lock that node out.
        if (!secrets.has(DatabaseRole.COMMAND.roleName()) && installation.isThere()) {
            throw new StartRefused(
                    "The roles of Parole Tenue are already on this server, but their passwords are not in "
                            + secrets.folder() + ".",
                    "Copy that folder from the first installation, or give the accesses by hand as"
                            + " paroletenue.database.query.url, .username, .password and so on.");
        }
        DatabaseSettings settings = installation.install(role -> secrets.passwordOf(role.roleName()));
        requireDurable(settings);
        return settings;
    }

    /** Read as the role that appends the events: a setting may have been given to the role or the database alone. */
    static void requireDurable(DatabaseSettings settings) {
        Access command = Objects.requireNonNull(settings.command());
        try (Connection session = DriverManager.getConnection(command.url(), command.username(), command.password())) {
            PostgresServer.requireDurable(DurableSettings.of(session), "The database " + command);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be entered as " + command, e);
        }
    }
}

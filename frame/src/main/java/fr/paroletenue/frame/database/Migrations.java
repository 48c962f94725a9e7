package fr.paroletenue.frame.database;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables to the state that this build expects. Every pool is a dependent of this bean, so no code of ours
 * ever meets an older table.
 *
 * <p>Each part of the house keeps its files in a folder of its own and a history table of its own: a process that has
 * only one side on its classpath migrates that side and leaves the other alone.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final List<String> MAIN = List.of("frame", "command", "query");

    /** Runs what has not run yet; without an access for migrations it does nothing. */
    public Migrations(DatabaseSettings settings) {
        this(settings, "db/migration");
    }

    Migrations(DatabaseSettings settings, String root) {
        Map<String, String> roles = Map.of(
                "ownerRole", DatabaseRole.OWNER.roleName(),
                "commandRole", nameOf(settings.command(), DatabaseRole.COMMAND),
                "queryRole", nameOf(settings.query(), DatabaseRole.QUERY),
                "keysRole", nameOf(settings.keys(), DatabaseRole.KEYS),
                "reportingRole", nameOf(settings.reporting(), DatabaseRole.REPORTING));
        @Nullable Access main = settings.migration();
        if (main == null) {
            LOG.info("No access for migrations was given: the tables are taken as they are");
        } else {
            MAIN.forEach(part -> migrate(main, root, part, roles));
        }
        @Nullable Access keys = settings.keysMigration();
        if (keys != null) {
            migrate(keys, root, "keys", roles);
        }
    }

    private static String nameOf(@Nullable Access access, DatabaseRole role) {
        return access == null ? role.roleName() : access.username();
    }

    private static void migrate(Access access, String root, String part, Map<String, String> roles) {
        refuseAnOldServer(access);
        if (!isOnTheClasspath(root + "/" + part)) {
            return;
        }
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.username(), access.password())
                .locations("classpath:" + root + "/" + part)
                .failOnMissingLocations(true)
                .schemas("migrations")
                .defaultSchema("migrations")
                .createSchemas(false)
                .table(part + "_history")
                // The parts share the schema of their histories, so the second one finds it filled.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .placeholders(roles)
                .load()
                .migrate();
    }

    private static boolean isOnTheClasspath(String folder) {
        try {
            return new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                            .getResources("classpath*:" + folder + "/*.sql")
                            .length
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseAnOldServer(Access access) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password())) {
            ServerVersion.require(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached as " + access + ": " + e.getMessage(), e);
        }
    }
}

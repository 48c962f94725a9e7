package fr.paroletenue.frame.database;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests: one server per JVM, and for every call a fresh pair of installed, still empty databases.
 *
 * <p>The server gives up durability for speed; what must survive a crash is tested on the back office's own server.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Access administrator;
    private final DatabaseSettings settings;

    private TestDatabase(Access administrator, DatabaseSettings settings) {
        this.administrator = administrator;
        this.settings = settings;
    }

    /** Roles, databases, schemas and grants; no tables yet: a Spring context migrates by itself, others call migrated(). */
    public static TestDatabase fresh() {
        String name = "parole_tenue_test_" + COUNT.incrementAndGet();
        Access administrator = administrator();
        DatabaseSettings settings = new DatabaseInstallation(administrator, name, name + "_keys")
                .install(role -> "password-of-" + role.roleName());
        return new TestDatabase(
                new Access(
                        DatabaseUrl.of(administrator.url()).toDatabase(name).withoutErrorDetail(),
                        administrator.username(),
                        administrator.password()),
                settings);
    }

    /** Runs every migration that the test's classpath holds. */
    public TestDatabase migrated() {
        Objects.requireNonNull(new Migrations(settings));
        return this;
    }

    /**
     * Runs the migrations of one side alone.
     *
     * @param location of its files, as Flyway calls it
     * @param last the version after which it stops, or {@code latest}
     */
    public TestDatabase migrated(String side, String location, String last) {
        Flyway.configure()
                .dataSource(owner())
                .locations(location)
                .schemas("migrations")
                .createSchemas(false)
                .table(side + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(last)
                .placeholders(Map.of(
                        "ownerRole", DatabaseRole.OWNER.roleName(),
                        "commandRole", DatabaseRole.COMMAND.roleName(),
                        "queryRole", DatabaseRole.QUERY.roleName(),
                        "keysRole", DatabaseRole.KEYS.roleName(),
                        "reportingRole", DatabaseRole.REPORTING.roleName()))
                .load()
                .migrate();
        return this;
    }

    /** The superuser's access to the server, for tests about the installation itself. */
    public static Access administrator() {
        return new Access(
                "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/postgres", "postgres", "postgres");
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Map<String, Object> properties() {
        return settings.asProperties();
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    public DataSource command() {
        return plain(Objects.requireNonNull(settings.command()));
    }

    public DataSource query() {
        return plain(Objects.requireNonNull(settings.query()));
    }

    public DataSource keys() {
        return plain(Objects.requireNonNull(settings.keys()));
    }

    public DataSource reporting() {
        return plain(Objects.requireNonNull(settings.reporting()));
    }

    /** Acts as the owner of all tables of the main database. */
    public DataSource owner() {
        return plain(Objects.requireNonNull(settings.migration()));
    }

    /** Acts as the owner of all tables of the keys database. */
    public DataSource keysOwner() {
        return plain(Objects.requireNonNull(settings.keysMigration()));
    }

    /** The superuser in the main database. */
    public DataSource superuser() {
        return plain(administrator);
    }

    static DataSource plain(Access access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.username());
        source.setPassword(access.password());
        return source;
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setPort(0).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

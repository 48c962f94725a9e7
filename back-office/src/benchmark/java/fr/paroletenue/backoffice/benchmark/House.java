package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.backoffice.BackOffice;
import fr.paroletenue.backoffice.database.EmbeddedDatabase;
import fr.paroletenue.frame.database.DatabaseSettings;
import fr.paroletenue.frame.database.DurableSettings;
import fr.paroletenue.frame.time.HouseClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole back office in this process, as it is started for work, on a durable database in a folder of its own. */
final class House implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PASSWORD = "benchmark-password";

    private static volatile String folder = "";

    private final Path data;
    private volatile ConfigurableApplicationContext context;
    private final String administrator = HttpConnection.basic("admin", PASSWORD);

    private House(Path data) {
        this.data = data;
        this.context = started(data);
    }

    static House open() throws IOException, SQLException {
        var data = Files.createTempDirectory("parole-tenue-benchmark");
        folder = data.toString();
        roomForTheBaseline(data);
        var house = new House(data);
        house.refuseUnlessDurable();
        house.account("relations", "CLIENT_RELATIONS");
        house.account("directorate", "DIRECTION");
        house.account("planner", "PLANNING");
        house.account("supervisor", "TECHNICAL_SUPERVISOR");
        return house;
    }

    private static ConfigurableApplicationContext started(Path data) {
        return BackOffice.application()
                .run(
                        "--server.port=0",
                        "--PAROLE_TENUE_DATA=" + data,
                        "--PAROLE_TENUE_ADMIN_PASSWORD=" + PASSWORD,
                        "--logging.level.fr.paroletenue=WARN");
    }

    static String folder() {
        return folder;
    }

    /** 64 plain connections beside the pools of the house are more than the server usually lets in. */
    private static void roomForTheBaseline(Path data) throws SQLException, IOException {
        try (var database = EmbeddedDatabase.start(data);
                var session = superuser(
                        data,
                        Objects.requireNonNull(database.settings().command()).url());
                var statement = session.createStatement()) {
            statement.execute("alter system set max_connections = 200");
            statement.execute("create schema benchmark");
        }
    }

    private void refuseUnlessDurable() throws SQLException {
        try (var command = command();
                var plain = plain();
                var keys = plainKeys()) {
            for (var session : new Connection[] {command, plain, keys}) {
                var settings = DurableSettings.of(session);
                if (!settings.keepWhatWasConfirmed()) {
                    throw new IllegalStateException(
                            "No report: the database would lose what it confirmed, " + settings);
                }
            }
        }
    }

    String durability() throws SQLException {
        try (var session = command()) {
            return DurableSettings.of(session) + ", PostgreSQL "
                    + session.getMetaData().getDatabaseProductVersion();
        }
    }

    private void account(String username, String role) {
        try (var connection = http()) {
            var body = JSON.writeValueAsString(
                    Map.of("username", username, "password", PASSWORD, "roles", new String[] {role}));
            var answer = connection.post("/api/accounts", body, administrator);
            if (answer.status() != 201) {
                throw new IllegalStateException("No account for the benchmark: " + answer);
            }
        }
    }

    String relations() {
        return HttpConnection.basic("relations", PASSWORD);
    }

    String direction() {
        return HttpConnection.basic("directorate", PASSWORD);
    }

    String planner() {
        return HttpConnection.basic("planner", PASSWORD);
    }

    String supervisor() {
        return HttpConnection.basic("supervisor", PASSWORD);
    }

    String administrator() {
        return administrator;
    }

    HttpConnection http() {
        return new HttpConnection(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class)));
    }

    HouseClock clock() {
        return context.getBean(HouseClock.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    private DatabaseSettings databases() {
        return context.getBean(DatabaseSettings.class);
    }

    /** As the command side enters. */
    Connection command() throws SQLException {
        var access = Objects.requireNonNull(databases().command());
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    /** As the query side enters. */
    Connection query() throws SQLException {
        var access = databases().query();
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    /** For the baseline and the seeds, which no role of the house may write. */
    Connection plain() throws SQLException {
        return superuser(data, Objects.requireNonNull(databases().command()).url());
    }

    Connection plainKeys() throws SQLException {
        return superuser(data, Objects.requireNonNull(databases().keys()).url());
    }

    private static Connection superuser(Path data, String url) throws SQLException {
        try {
            var password =
                    Files.readString(data.resolve("secrets/postgres.password")).strip();
            return DriverManager.getConnection(
                    url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true", "postgres", password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** How far each read model is behind the history, by name. */
    Map<String, Long> lags() {
        try (var connection = http()) {
            var answer = connection.get("/api/read-models", administrator);
            var lags = new LinkedHashMap<String, Long>();
            for (JsonNode readModel : JSON.readTree(answer.body()).get("items")) {
                if (readModel.get("deadLetters").asLong() > 0) {
                    throw new IllegalStateException("A read model has dead letters: " + readModel);
                }
                lags.put(readModel.get("name").asString(), readModel.get("lag").asLong());
            }
            return lags;
        }
    }

    /** A baseline that is measured while the projections still catch up would look slower than it is. */
    void awaitCaughtUp() {
        var end = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
        while (lags().values().stream().anyMatch(lag -> lag > 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The read models do not catch up: " + lags());
            }
            pause(50);
        }
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** While the history is seeded behind their backs, the projections rest. */
    void stopProjections() {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    /**
     * Starts anew with what was written while the projections rested. In the same process they would read a million events by
     * the way meant for the newest ones, which keeps in memory all that lies between the slowest of them and the fastest.
     */
    void restart() {
        context.close();
        context = started(data);
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

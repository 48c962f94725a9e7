package fr.paroletenue.backoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import fr.paroletenue.frame.database.DurableSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server across restarts, kills, second starts and damaged surroundings, on a real PostgreSQL each time. */
class KeepingTheDatabaseTest {

    private static final Path PROGRAMS = ReadyFolder.PROGRAMS;

    @TempDir
    Path folder;

    @BeforeEach
    void anEarlierRun() {
        ReadyFolder.installedInto(folder);
    }

    @Test
    void whatWasConfirmedSurvivesAKillAndTheServerLeftBehindIsStopped() throws Exception {
        long orphan;
        try (DatabaseProcess killed = DatabaseProcess.start(folder, PROGRAMS)) {
            assertThat(killed.firstWord()).isEqualTo("READY");
            orphan = serverPid();
            perform(migration(), "create table command.kept (name text)");
            perform(migration(), "insert into command.kept values ('confirmed')");
            killed.kill();
        }
        assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.OUR_SERVER);

        try (EmbeddedDatabase again = start()) {
            assertThat(serverPid()).isNotEqualTo(orphan);
            assertThat(isRunningPostgres(orphan)).isFalse();
            assertThat(value(again, "select name from command.kept")).isEqualTo("confirmed");
        }
    }

    @Test
    void aSessionThatTheKilledRunLeftOpenIsEndedWithItsTransaction() throws Exception {
        try (DatabaseProcess killed = DatabaseProcess.start(folder, PROGRAMS)) {
            perform(migration(), "create table command.kept (name text)");
            Access access = migration();
            try (Connection left = DriverManager.getConnection(access.url(), access.username(), access.password());
                    Statement statement = left.createStatement()) {
                left.setAutoCommit(false);
                statement.execute("insert into command.kept values ('never confirmed')");
                killed.kill();

                try (EmbeddedDatabase again = start()) {
                    assertThat(value(again, "select count(*) from command.kept"))
                            .isEqualTo("0");
                }
                assertThatThrownBy(left::commit).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aServerThatDiedWithItsApplicationLeavesAFileThatDoesNotStopTheNextStart() throws Exception {
        try (DatabaseProcess killed = DatabaseProcess.start(folder, PROGRAMS)) {
            perform(migration(), "create table command.kept (name text)");
            perform(migration(), "insert into command.kept values ('confirmed')");
            ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
            killed.kill();
            server.destroyForcibly();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        assertThat(new PostmasterFile(data()).path()).exists();

        try (EmbeddedDatabase again = start()) {
            assertThat(value(again, "select name from command.kept")).isEqualTo("confirmed");
        }
    }

    @Test
    void aNumberThatAnotherProgramHasGotSinceIsNotMistakenForTheServer() throws Exception {
        String left = startAndStopKeepingTheFile();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(new PostmasterFile(data()).path(), withPid(left, bystander.pid()));
            assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.ANOTHER_PROGRAM);

            start().close();

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void thePostgresOfSomebodyElseIsNeverStopped(@TempDir Path elsewhere) throws Exception {
        String left = startAndStopKeepingTheFile();
        ReadyFolder.installedInto(elsewhere);
        try (EmbeddedDatabase foreign = EmbeddedDatabase.start(elsewhere, PROGRAMS, 0)) {
            long foreignPid = new PostmasterFile(elsewhere.resolve("pg")).pid().orElseThrow();
            Files.writeString(new PostmasterFile(data()).path(), withPid(left, foreignPid));
            assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.ANOTHER_PROGRAM);

            start().close();

            assertThat(value(foreign, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFileThatACrashLeftEmptyDoesNotStopTheNextStart() throws Exception {
        startAndStopKeepingTheFile();
        Files.writeString(new PostmasterFile(data()).path(), "");
        assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.GONE);

        start().close();
    }

    @Test
    void aSecondStartOnTheFolderIsRefusedAtOnceAndHarmsNothing() throws Exception {
        try (EmbeddedDatabase first = start()) {
            String here = Long.toString(ProcessHandle.current().pid());
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.toRealPath().toString())
                    .hasMessageContaining("process " + here);

            // Once more from another process, also to see that the refusal above did not give the lock away.
            try (DatabaseProcess second = DatabaseProcess.start(folder, PROGRAMS)) {
                assertThat(second.firstWord())
                        .startsWith("REFUSED")
                        .contains(folder.toRealPath().toString())
                        .contains("process " + here);
            }
            assertThat(value(first, "select 1")).isEqualTo("1");
        }
        start().close();
    }

    @Test
    void theRefusalNamesTheOtherProcess() throws Exception {
        try (DatabaseProcess first = DatabaseProcess.start(folder, PROGRAMS)) {
            assertThatThrownBy(this::start).hasMessageContaining("process " + first.pid());
            first.terminate();
        }
        start().close();
    }

    @Test
    void aTerminatedProcessStopsItsServerCleanly() throws Exception {
        try (DatabaseProcess process = DatabaseProcess.start(folder, PROGRAMS)) {
            long server = serverPid();
            process.terminate();
            assertThat(isRunningPostgres(server)).isFalse();
        }
        assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.NOBODY);
        assertThat(folder.resolve("parole-tenue.pid")).doesNotExist();
    }

    @Test
    void theServerSaysItselfThatItKeepsWhatItConfirms() throws Exception {
        try (EmbeddedDatabase database = start()) {
            Access access = Objects.requireNonNull(database.settings().command());
            try (Connection session = DriverManager.getConnection(access.url(), access.username(), access.password())) {
                assertThat(DurableSettings.of(session)).isEqualTo(new DurableSettings("on", "on", "on"));
            }
            assertThat(value(database, "show data_checksums")).isEqualTo("on");
        }
    }

    /** What a refused row or statement said would stay in the log when the person is long erased. */
    @Test
    void theServerWritesNoWordsOfARowIntoItsLog() throws Exception {
        try (EmbeddedDatabase database = start()) {
            perform(
                    migration(),
                    "create table command.kept (name text unique, constraint is_short check (length(name) < 20))");
            perform(migration(), "insert into command.kept values ('Zqxmark')");
            for (String refused : List.of("Zqxmark", "Zqxmark of many words, too many")) {
                assertThatThrownBy(() -> perform(migration(), "insert into command.kept values ('" + refused + "')"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> insertAsParameter(migration(), refused))
                        .isInstanceOf(SQLException.class);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> serverLog().split("is_short", -1).length == 3);
            assertThat(serverLog()).contains("kept_name_key").doesNotContain("Zqxmark");
        }
    }

    @Test
    void aServerThatWouldLoseWhatItConfirmedIsRefusedAndStopped() throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            Path own = data().resolve("postgresql.auto.conf");
            String before = Files.readString(own);
            Files.writeString(own, setting + " = off\n", StandardOpenOption.APPEND);

            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining(setting + "=off");

            assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.NOBODY);
            Files.writeString(own, before);
        }
        start().close();
    }

    @Test
    void aRoleThatWasToldNotToWaitForTheDiskIsRefusedToo() throws Exception {
        try (EmbeddedDatabase database = start()) {
            perform(superuser(), "alter role pt_command in database parole_tenue set synchronous_commit = off");
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("pt_command");
        assertThat(new PostmasterFile(data()).holder()).isEqualTo(PostmasterFile.Holder.NOBODY);
    }

    @Test
    void nobodyEntersWithoutThePasswordAndOnlyTheOwnerReadsIt() throws Exception {
        try (EmbeddedDatabase database = start()) {
            String url = Objects.requireNonNull(database.settings().command()).url();
            for (String password : List.of("", "postgres", "wrong")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", password))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(PostgresPermissions.of(folder.resolve("secrets"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(PostgresPermissions.of(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aPasswordFileThatOthersCanReadIsRefused() throws Exception {
        Path file = folder.resolve("secrets").resolve("pt_command.password");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining(file.toString());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        start().close();
    }

    @Test
    void aDatabaseWithoutItsPasswordIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("secrets").resolve("postgres.password");
        String password = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();

        OwnerOnly.newFile(file);
        Files.writeString(file, password);
        start().close();
    }

    @Test
    void aChosenPortThatIsTakenIsRefusedAndNotMistakenForOurServer() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, PROGRAMS, taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("The port " + taken.getLocalPort());
        }
        start().close();
    }

    @Test
    void aServerThatCannotStartIsQuoted() throws Exception {
        Files.writeString(data().resolve("postgresql.auto.conf"), "nonsense_setting = on\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("unrecognized configuration parameter \"nonsense_setting\"");
    }

    @Test
    void dataSurviveAnOrdinaryRestart() throws Exception {
        try (EmbeddedDatabase database = start()) {
            perform(migration(), "create table command.kept (name text)");
            perform(migration(), "insert into command.kept values ('confirmed')");
            assertThat(value(database, "select count(*) from command.kept")).isEqualTo("1");
        }
        try (EmbeddedDatabase again = start()) {
            assertThat(value(again, "select name from command.kept")).isEqualTo("confirmed");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, PROGRAMS, 0);
    }

    private Path data() throws IOException {
        return folder.toRealPath().resolve("pg");
    }

    private long serverPid() throws IOException {
        return new PostmasterFile(data()).pid().orElseThrow();
    }

    private static boolean isRunningPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private String startAndStopKeepingTheFile() throws IOException {
        try (EmbeddedDatabase database = start()) {
            return Files.readString(new PostmasterFile(data()).path());
        }
    }

    private static String withPid(String file, long pid) {
        return pid + file.substring(file.indexOf('\n'));
    }

    private Access superuser() throws IOException {
        return access("postgres", "postgres");
    }

    private Access migration() throws IOException {
        return access("parole_tenue", "pt_migration");
    }

    /** As an outsider would: the port from the server's own file, the password from its secret. */
    private Access access(String database, String role) throws IOException {
        String port = Files.readAllLines(new PostmasterFile(data()).path()).get(3);
        return new Access(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                role,
                Files.readString(folder.resolve("secrets").resolve(role + ".password")));
    }

    private static void perform(Access access, String sql) throws SQLException {
        try (Connection session = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insertAsParameter(Access access, String name) throws SQLException {
        try (Connection session = DriverManager.getConnection(access.url(), access.username(), access.password());
                PreparedStatement statement = session.prepareStatement("insert into command.kept values (?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    private String serverLog() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(data().resolve("log"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String value(EmbeddedDatabase database, String sql) throws SQLException {
        Access access = Objects.requireNonNull(database.settings().migration());
        try (Connection session = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static final class PostgresPermissions {
        static String of(Path path) {
            try {
                return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}

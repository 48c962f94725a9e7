package fr.paroletenue.backoffice.database;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import fr.paroletenue.frame.database.DurableSettings;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL on a folder of ours: created at the first start, reachable from this machine only and with a password
 * only, and started only when it says itself that it keeps what it confirms.
 */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String OWN_SETTINGS = "parole-tenue.conf";
    private static final int ATTEMPTS = 3;
    private static final String SECONDS_TO_START = "300";
    private static final String SECONDS_TO_STOP = "60";

    private final PostgresBinaries binaries;
    private final Path data;
    private final Secrets secrets;
    private int port;

    PostgresServer(PostgresBinaries binaries, Path data, Secrets secrets) {
        this.binaries = binaries;
        this.data = data;
        this.secrets = secrets;
    }

    /** Port 0 takes any free one. */
    void start(int wantedPort) {
        createUnlessThere();
        String output = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            dealWithAnOrphan();
            port = freePort(wantedPort);
            writeOwnSettings();
            Outcome outcome = run(
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-w",
                    "-t",
                    SECONDS_TO_START,
                    "-l",
                    startLog().toString());
            if (outcome.succeeded()) {
                verify();
                LOG.info("PostgreSQL runs on 127.0.0.1:{} with the folder {}", port, data);
                return;
            }
            output = outcome.output() + contentOf(startLog()) + endOfTheLatestLog();
            // Between our look at the port and the server's own, somebody else may have taken it.
            if (wantedPort != 0 || !output.contains("could not bind")) {
                break;
            }
            LOG.warn("PostgreSQL found port {} taken (attempt {} of {})", port, attempt, ATTEMPTS);
        }
        throw new StartRefused(
                "PostgreSQL did not start on the folder " + data + ". It said:\n" + output.strip(),
                "See also the log files in " + data.resolve("log") + ".");
    }

    /** Lets no new client in, ends the open sessions, writes everything down; falls back to what a crash would do. */
    void stop() {
        if (!stop("fast")) {
            LOG.warn("PostgreSQL did not stop in time and is stopped at once; the next start will repair");
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        if (!isRunning()) {
            return true;
        }
        return run("pg_ctl", "stop", "-D", data.toString(), "-m", mode, "-w", "-t", SECONDS_TO_STOP)
                .succeeded();
    }

    boolean isRunning() {
        return new PostmasterFile(data).holder() == PostmasterFile.Holder.OUR_SERVER;
    }

    /** After it was killed: where the pools look for it. */
    void startAgain() {
        start(port);
    }

    Access superuser() {
        return new Access(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, secrets.passwordOf(SUPERUSER));
    }

    private void createUnlessThere() {
        if (Files.exists(data)) {
            if (!secrets.has(SUPERUSER)) {
                throw new StartRefused(
                        "There is a database in " + data + ", but its password file " + secrets.fileOf(SUPERUSER)
                                + " is missing.",
                        "Put the folder " + secrets.folder() + " back from the backup that belongs to this database.");
            }
            return;
        }
        LOG.info("Creating a new database in {}", data);
        secrets.passwordOf(SUPERUSER);
        // Renamed only when whole: a start that is killed half way leaves nothing that looks like a database.
        Path draft = data.resolveSibling(data.getFileName() + ".new-" + UUID.randomUUID());
        try {
            Outcome outcome = run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + secrets.fileOf(SUPERUSER),
                    "--auth-host=scram-sha-256",
                    "--auth-local=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions");
            if (!outcome.succeeded()) {
                throw new StartRefused(
                        "No database could be created in " + data + ". PostgreSQL said:\n"
                                + outcome.output().strip(),
                        runsAsRootWithoutHelp()
                                ? "PostgreSQL refuses to run as root, and this machine does not allow the user namespace"
                                        + " that would help. Start Parole Tenue as a normal user."
                                : "Check that the folder belongs to you and that its disk has room.");
            }
            Files.writeString(
                    draft.resolve("postgresql.conf"),
                    "\ninclude '" + OWN_SETTINGS + "'\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static void deleteQuietly(Path draft) {
        try {
            FileSystemUtils.deleteRecursively(draft);
        } catch (IOException e) {
            LOG.warn("The unfinished folder {} can be deleted by hand", draft);
        }
    }

    private void dealWithAnOrphan() {
        PostmasterFile file = new PostmasterFile(data);
        switch (file.holder()) {
            case NOBODY -> {}
            case GONE -> {
                LOG.info("The last run did not end cleanly; the database repairs itself now");
                // A file with a number is left to PostgreSQL, which also looks for sessions that outlived their server.
                if (file.pid().isEmpty()) {
                    file.delete();
                }
            }
            case ANOTHER_PROGRAM -> {
                LOG.warn(
                        "{} names process {}, which is another program by now; the file is removed",
                        file.path(),
                        file.pid().map(String::valueOf).orElse("?"));
                file.delete();
            }
            case OUR_SERVER -> {
                LOG.warn(
                        "The database of a killed run is still there (process {}); it is stopped first",
                        file.pid().map(String::valueOf).orElse("?"));
                stop();
            }
        }
    }

    /** Error messages of the server leave out rows and statements: they would carry personal data into its log. */
    private void writeOwnSettings() {
        String settings = """
                # Written at every start of Parole Tenue; changes belong into postgresql.auto.conf (ALTER SYSTEM).
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                shared_buffers = '256MB'
                max_wal_size = '2GB'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port);
        try {
            Files.writeString(data.resolve(OWN_SETTINGS), settings, StandardCharsets.UTF_8);
            Files.deleteIfExists(startLog());
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of the database cannot be written in " + data, e);
        }
    }

    /** Somebody else could listen on the port, and settings can be changed in more places than our file. */
    private void verify() {
        Access superuser = superuser();
        try (Connection session =
                DriverManager.getConnection(superuser.url(), superuser.username(), superuser.password())) {
            String served = shown(session, "data_directory");
            if (!Files.isSameFile(Path.of(served), data)) {
                throw new StartRefused(
                        "The server on port " + port + " serves the folder " + served + " and not " + data + ".",
                        "Stop the other server or choose another port.");
            }
            requireDurable(DurableSettings.of(session), "The database in " + data);
        } catch (SQLException | IOException e) {
            stop();
            throw new StartRefused(
                    "The database in " + data + " started but cannot be entered: " + e.getMessage(),
                    "If the password was changed by hand, put the right one into " + secrets.fileOf(SUPERUSER) + ".",
                    e);
        } catch (StartRefused e) {
            stop();
            throw e;
        }
    }

    static void requireDurable(DurableSettings settings, String whose) {
        if (!settings.keepWhatWasConfirmed()) {
            throw new StartRefused(
                    whose + " would lose confirmed commands in a crash: " + settings + ".",
                    "Set fsync, synchronous_commit and full_page_writes to on (look at postgresql.auto.conf, ALTER SYSTEM,"
                            + " ALTER DATABASE and ALTER ROLE) and start again.");
        }
    }

    private static String shown(Connection session, String setting) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private Path startLog() {
        return data.resolve("start.log");
    }

    private String endOfTheLatestLog() {
        try (Stream<Path> logs = Files.list(data.resolve("log"))) {
            List<String> lines = new ArrayList<>();
            Optional<Path> latest =
                    logs.max(Comparator.comparing(log -> log.toFile().lastModified()));
            if (latest.isPresent()) {
                lines = Files.readAllLines(latest.get());
            }
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort(int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (BindException e) {
            throw new StartRefused(
                    "The port " + wanted + " that the database should use is taken by another program.",
                    "Choose another paroletenue.embedded.port, or none for any free one.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses root; in a user namespace of its own it sees itself as nobody and the files stay root's.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        @Nullable Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's " + program + " could not be run", e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL's " + program + " was running", e);
        }
    }

    private static boolean runsAsRootWithoutHelp() {
        return System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable();
    }
}

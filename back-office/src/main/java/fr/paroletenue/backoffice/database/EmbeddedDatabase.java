package fr.paroletenue.backoffice.database;

import fr.paroletenue.frame.database.DatabaseInstallation;
import fr.paroletenue.frame.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that needs nobody to install one: a real PostgreSQL under the data folder, started with the back office
 * and stopped after it. What it confirmed survives restarts and {@code kill -9}; a server that is killed alone comes back.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** How long a killed server may take to come back before the house gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FolderLock lock;
    private final PostgresServer server;
    private final DatabaseSettings settings;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Lock turn = new ReentrantLock();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-watch").factory());

    private EmbeddedDatabase(FolderLock lock, PostgresServer server, DatabaseSettings settings) {
        this.lock = lock;
        this.server = server;
        this.settings = settings;
    }

    private EmbeddedDatabase watched() {
        watch.scheduleWithFixedDelay(this::lookAfterTheServer, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    /**
     * A house without its database answers nobody and would go on doing so for ever. Somebody, or the system short of memory,
     * may end the server's first process with {@code kill -9}: it is started again on the port where the pools look for it.
     */
    private void lookAfterTheServer() {
        turn.lock();
        try {
            if (closed.get() || server.isRunning()) {
                return;
            }
            LOG.error("PostgreSQL has ended and nobody had asked it to; it is started again");
            var given = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    server.startAgain();
                    LOG.warn("PostgreSQL runs again; whatever was answered is there");
                    return;
                } catch (StartRefused refused) {
                    if (System.nanoTime() > given) {
                        end(refused);
                        return;
                    }
                }
                // The sessions of the killed server keep its memory until they have noticed.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        } catch (RuntimeException unexpected) {
            end(unexpected);
        } finally {
            turn.unlock();
        }
    }

    private void end(RuntimeException reason) {
        LOG.error("PostgreSQL could not be started again, so Parole Tenue ends: {}", reason.getMessage());
        watch.shutdown();
        // On a thread of its own: the end of the JVM closes this database and needs the turn.
        Thread.ofPlatform().name("database-lost").start(() -> System.exit(1));
    }

    /** Starts on any free port. */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, dataFolder.resolve("postgresql"), 0);
    }

    /** The programs of PostgreSQL may lie elsewhere, so that several data folders can share them. */
    public static EmbeddedDatabase start(Path dataFolder, Path programs, int port) {
        Path folder = prepared(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        boolean started = false;
        try {
            Secrets secrets = new Secrets(folder.resolve("secrets"));
            PostgresServer server =
                    new PostgresServer(PostgresBinaries.unpackedUnder(programs), folder.resolve("pg"), secrets);
            server.start(port);
            try {
                DatabaseSettings settings = new DatabaseInstallation(server.superuser())
                        .install(role -> secrets.passwordOf(role.roleName()));
                OwnDatabase.requireDurable(settings);
                started = true;
                return new EmbeddedDatabase(lock, server, settings).watched();
            } finally {
                if (!started) {
                    server.stop();
                }
            }
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** What the Spring environment has to know to reach it. */
    public Map<String, Object> properties() {
        return settings.asProperties();
    }

    private static Path prepared(Path dataFolder) {
        try {
            Path folder = OwnerOnly.folder(dataFolder.toAbsolutePath().normalize());
            if (!Files.isWritable(folder)) {
                throw belongsToAnother(folder);
            }
            // Root may write everywhere, but PostgreSQL serves only a folder of its own user.
            Path data = folder.resolve("pg");
            if (Files.exists(data) && !OwnerOnly.isMine(data)) {
                throw belongsToAnother(data);
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + dataFolder + " cannot be used", e);
        }
    }

    private static StartRefused belongsToAnother(Path folder) throws IOException {
        return new StartRefused(
                "The folder " + folder + " belongs to " + Files.getOwner(folder) + " and not to "
                        + System.getProperty("user.name") + ".",
                "Start Parole Tenue as that user, or choose another folder with PAROLE_TENUE_DATA.");
    }

    /** Safe to call more than once: the context and the JVM's end may both do it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            watch.shutdown();
            turn.lock();
            try {
                server.stop();
                LOG.info("PostgreSQL is stopped");
            } finally {
                turn.unlock();
                lock.close();
            }
        }
    }
}

package fr.paroletenue.backoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded server of a house that runs in a process of its own, seen from outside as an administrator would. */
record DatabaseOfAHouse(long pid, int port, String password) {

    static DatabaseOfAHouse in(Path folder) {
        try {
            List<String> marks = Files.readAllLines(folder.resolve("pg").resolve("postmaster.pid"));
            return new DatabaseOfAHouse(
                    Long.parseLong(marks.getFirst().strip()),
                    Integer.parseInt(marks.get(3).strip()),
                    Files.readString(folder.resolve("secrets").resolve("postgres.password"), StandardCharsets.US_ASCII)
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    DataSource superuser() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/parole_tenue");
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }
}

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
import org.springframework.jdbc.core.JdbcTemplate;

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

    /**
     * Each aggregate to which that has happened, as often as it has, at once: the history told by the house ends for some
     * seconds before a position that a killed transaction has left empty.
     *
     * @param part what else the event says
     */
    List<String> whomItHappenedTo(String type, String part) {
        return new JdbcTemplate(superuser())
                .queryForList(
                        "select aggregate_id from events.domain_event where type = ?"
                                + " and convert_from(payload, 'UTF8') like ? order by position",
                        String.class,
                        type,
                        "%" + part + "%");
    }

    DataSource superuser() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/parole_tenue");
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }
}

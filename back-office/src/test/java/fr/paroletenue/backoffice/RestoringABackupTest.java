package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The commands of docs/operations.md, read out of the page and run: what was backed up is there again, and what was lost is made anew. */
class RestoringABackupTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("paroletenue.root", "..")).resolve("docs/operations.md");

    @Test
    void theCommandsOfTheGuideBringEverythingBack() throws Exception {
        var folder = HouseTest.folder();
        var data = folder.resolve("data");
        var backups = folder.resolve("backups");
        var safe = folder.resolve("safe");
        String alarmed;
        String before;
        Instant due;
        try (var house = HouseProcess.start(data)) {
            var admin = admin(house);
            for (int n = 0; n < 5; n++) {
                admin.post(
                                "/api/complaints",
                                HouseTest.recording(Instant.parse("2025-03-03T08:00:00Z"), "Plainte " + n))
                        .ok(201);
            }
            // direction has to know within 24 hours: due while nothing runs
            var now = now(house);
            due = now.plusSeconds(30);
            var last = admin.post("/api/complaints", HouseTest.recording(due.minus(Duration.ofHours(24))))
                    .ok(201);
            alarmed = last.id();
            admin.get("/api/complaints", last).ok();
            before = rows(tables(data), alarmed);
            assertThat(before).isNotEmpty();
        }

        run("back up", Map.of("DATA", data, "BACKUPS", backups, "SAFE", safe));
        var archive = onlyFile(backups);
        assertThat(listed(archive)).contains("./pg/PG_VERSION").doesNotContain("key-encryption-key");
        assertThat(safe.resolve("key-encryption-key")).isNotEmptyFile();
        var restored = folder.resolve("restored");
        run("restore", Map.of("DATA", restored, "ARCHIVE", archive, "SAFE", safe));
        Files.move(data, folder.resolve("burnt"));

        try (var house = HouseProcess.start(restored)) {
            var tables = tables(restored);
            forgetWhatIsDerived(house, tables);
        }
        try (var house = HouseProcess.start(restored)) {
            var tables = tables(restored);
            await("the read models come out the same")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(rows(tables, alarmed)).isEqualTo(before));
            await("the lost alarm rings")
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(tables.queryForList(
                                    "select convert_from(payload, 'UTF8') from events.domain_event where aggregate_id = ?"
                                            + " and type in ('complaint.target-missed', 'complaint.limit-breached')",
                                    String.class,
                                    alarmed))
                            .anyMatch(missed -> missed.contains("DIRECTION_INFORMED")));
            assertThat(now(house)).isAfter(due);
            assertThat(admin(house).get("/api/complaints").ok().toString()).contains("Odile Marchais");
        }
    }

    /** What no backup needs to hold. */
    private static void forgetWhatIsDerived(HouseProcess house, JdbcTemplate tables) {
        assertThat(house.output()).isNotEmpty();
        tables.execute("delete from scheduler.scheduled_tasks");
        tables.queryForList(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'read_model'",
                        String.class)
                .forEach(table -> tables.execute("truncate " + table + " cascade"));
    }

    /** All rows but those of the complaint whose alarm rings meanwhile. */
    private static String rows(JdbcTemplate tables, String butOf) {
        var all = new StringBuilder();
        for (var table : new String[] {"complaint", "complaint_due_date", "policy_version"}) {
            all.append(table)
                    .append(' ')
                    .append(tables.queryForList(
                            "select t::text from read_model." + table + " t where t::text not like '%" + butOf
                                    + "%' order by 1",
                            String.class));
        }
        return all.toString();
    }

    private static Instant now(HouseProcess house) {
        return ZonedDateTime.parse(
                        admin(house).get("/api/time-of-day").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static Speaker admin(HouseProcess house) {
        return Speaker.named(house.port(), "admin", HouseTest.PASSWORD);
    }

    /** As the guide says the superuser gets in. */
    private static JdbcTemplate tables(Path data) throws IOException {
        var source = new PGSimpleDataSource();
        var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/parole_tenue");
        source.setUser("postgres");
        source.setPassword(
                Files.readString(data.resolve("secrets/postgres.password")).strip());
        return new JdbcTemplate(source);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static void run(String name, Map<String, Path> places) throws Exception {
        var block = Pattern.compile(
                        "<!-- run by RestoringABackupTest: " + name + " -->\\n```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("commands to " + name).isTrue();
        bash("set -eu\n" + block.group(1), places);
    }

    private static String listed(Path archive) throws Exception {
        return bash("tar -tzf \"$ARCHIVE\"", Map.of("ARCHIVE", archive));
    }

    private static String bash(String commands, Map<String, Path> places) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", commands).redirectErrorStream(true);
        places.forEach((name, place) -> builder.environment().put(name, place.toString()));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}

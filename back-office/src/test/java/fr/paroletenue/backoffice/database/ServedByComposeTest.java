package fr.paroletenue.backoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml promises, and that the house starts with exactly what the file gives each service. */
class ServedByComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("paroletenue.root", ".."));
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+)(?:(:[?-])([^}]*))?}");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String ADMIN = "the-administrator-of-the-test";

    private final Map<String, Object> file = read();

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read() {
        try {
            return (Map<String, Object>) new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Map<String, Object> service(String name) {
        return map(map(file.get("services")).get(name));
    }

    private Stream<Map.Entry<String, String>> environment() {
        return map(file.get("services")).values().stream()
                .map(ServedByComposeTest::map)
                .flatMap(service -> map(service.get("environment")).entrySet().stream())
                .map(entry -> Map.entry(entry.getKey(), String.valueOf(entry.getValue())));
    }

    @Test
    void noSecretIsWrittenDownAndNoneHasADefault() {
        var secrets = environment()
                .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET|_KEY)$"))
                .toList();
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(8);
        assertThat(secrets).allSatisfy(secret -> {
            var reference = REFERENCE.matcher(secret.getValue());
            assertThat(reference.matches()).as(secret.toString()).isTrue();
            assertThat(secret.getKey().startsWith("PAROLETENUE_OIDC") ? ":-" : ":?")
                    .as(secret.toString())
                    .isEqualTo(reference.group(2));
        });
    }

    @Test
    void theExampleOfTheSettingsIsEmptyAndComplete() throws IOException {
        var example = Files.readAllLines(ROOT.resolve(".env.example")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        assertThat(example.remove("COMPOSE_PROFILES")).isEqualTo("together");
        assertThat(example.values()).allMatch(String::isEmpty);
        assertThat(environment()
                        .map(entry -> REFERENCE.matcher(entry.getValue()))
                        .filter(reference -> reference.find() && ":?".equals(reference.group(2)))
                        .map(reference -> reference.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(example.keySet());
    }

    @Test
    void everythingThatStaysUpIsWatchedAndImagesArePinned() {
        map(file.get("services")).forEach((name, value) -> {
            var service = map(value);
            assertThat(String.valueOf(service.get("image")))
                    .as(name)
                    .matches("[a-z-]+:\\d+(\\.\\d+)+")
                    .doesNotContain("latest");
            if (!name.equals("install")) {
                assertThat(map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "retries");
            }
        });
        assertThat(String.valueOf(service("postgres").get("image"))).startsWith("postgres:18.");
        assertThat(map(map(service("install").get("depends_on")).get("postgres")))
                .containsEntry("condition", "service_healthy");
        assertThat(Stream.of("house", "command-side", "query-side"))
                .allSatisfy(name -> assertThat(
                                map(map(service(name).get("depends_on")).get("install")))
                        .containsEntry("condition", "service_completed_successfully"));
    }

    @Test
    void whatMustLastLiesInNamedVolumesAndNothingIsOpenToTheNetwork() {
        map(file.get("services")).forEach((name, value) -> {
            var service = map(value);
            assertThat(map(file.get("volumes")).keySet())
                    .as(name)
                    .containsAll(((List<?>) service.get("volumes"))
                            .stream()
                                    .map(volume -> String.valueOf(volume).split(":", 2)[0])
                                    .toList());
            if (service.get("ports") instanceof List<?> ports) {
                assertThat(ports).as(name).allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"));
            }
        });
        assertThat(service("postgres")).doesNotContainKey("ports");
        assertThat(((List<?>) service("postgres").get("volumes")).toString()).contains("database:/var/lib/postgresql");
    }

    @Test
    void onlyTheInstallationHoldsTheAccessOfTheAdministrator() {
        for (var name : List.of("house", "command-side", "query-side")) {
            assertThat(service(name).toString()).as(name).doesNotContain("POSTGRES_PASSWORD", "SPRING_DATASOURCE");
        }
    }

    /** An empty server, the installation, the whole house, and then each side alone on what the house has left. */
    @Test
    void theServicesStartOnAnEmptyServerWithWhatTheFileGivesThem(@TempDir Path folder) throws Exception {
        var database = folder.resolve("database");
        ReadyFolder.emptyInto(database);
        var server = ReadyFolder.server(database);
        server.start(0);
        try (var started = new Started(folder, server)) {
            assertThat(started.run("install").waitFor(3, TimeUnit.MINUTES))
                    .as(started.said("install"))
                    .isTrue();
            assertThat(started.said("install")).contains("laid out and migrated");
            theAccessesAreAsSmallAsPromised(folder);

            int house = started.port("house");
            var recorded = call(house, "POST", "/api/complaints", """
                    {"receivedAt":"2026-04-20T09:00:00+02:00","channel":"EMAIL","subject":"Vitres","description":"Sales",
                     "complainant":{"name":"Odile Marchais","email":"odile@exemple.fr"},
                     "motive":"QUALITY","category":"SERVICE","remedySought":"Refaire"}""");
            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
            started.stop("house");

            assertThat(started.run("install").waitFor(3, TimeUnit.MINUTES))
                    .as("a second installation changes nothing")
                    .isTrue();
            int commandSide = started.port("command-side");
            int querySide = started.port("query-side");
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(1))
                    .untilAsserted(() -> {
                        assertThat(call(querySide, "GET", "/actuator/health/readiness", "")
                                        .body())
                                .contains("\"UP\"");
                        assertThat(call(commandSide, "GET", "/actuator/health/readiness", "")
                                        .body())
                                .contains("\"UP\"");
                    });
            assertThat(call(querySide, "GET", "/api/complaints", "").body()).contains("Vitres");
        } finally {
            server.stop();
        }
    }

    private static void theAccessesAreAsSmallAsPromised(Path folder) throws IOException {
        for (var part : List.of("house", "command-side", "query-side")) {
            var accesses = folder.resolve("access").resolve(part).resolve("database.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accesses)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(accesses))
                    .contains("pt_command", "pt_keys")
                    .doesNotContain("pt_migration", "pt_reporting", "postgres\n");
        }
        assertThat(Files.readString(folder.resolve("access/command-side/database.properties")))
                .doesNotContain("pt_query");
    }

    private static HttpResponse<String> call(int port, String method, String path, String body) throws Exception {
        var login = Base64.getEncoder().encodeToString(("admin:" + ADMIN).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Plays the engine: each service is a JVM with the environment and the command of the file, and nothing else. */
    private final class Started implements AutoCloseable {

        private final Path folder;
        private final Map<String, String> given;
        private final String postgres;
        private final Map<String, Process> processes = new LinkedHashMap<>();
        private final Map<String, List<String>> output = new LinkedHashMap<>();

        Started(Path folder, PostgresServer server) {
            this.folder = folder;
            var superuser = server.superuser();
            postgres = superuser.url().replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
            given = Map.of(
                    "PAROLE_TENUE_POSTGRES_PASSWORD", superuser.password(),
                    "PAROLE_TENUE_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                    "PAROLE_TENUE_ADMIN_PASSWORD", ADMIN);
        }

        /** The name of the other container and the places of the volumes are the engine's; all else is the file's. */
        private String resolved(String service, String value) {
            var text = REFERENCE
                    .matcher(value)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            given.getOrDefault(found.group(1), ":-".equals(found.group(2)) ? found.group(3) : "?")));
            return text.replace("//postgres:5432/", "//" + postgres + "/")
                    .replaceFirst("^/data$", folder.resolve("data").toString())
                    .replaceFirst(
                            "^(file:)?/access",
                            "$1" + folder.resolve(service.equals("install") ? "access" : "access/" + service));
        }

        Process run(String service) throws IOException {
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp"));
            var asked = ((List<?>) service(service).get("command"))
                    .stream().map(String::valueOf).toList();
            command.add(classPath(asked.getFirst()));
            command.addAll(asked.subList(1, asked.size()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(?i)(PAROLE|SPRING|SERVER).*"));
            map(service(service).get("environment"))
                    .forEach(
                            (name, value) -> builder.environment().put(name, resolved(service, String.valueOf(value))));
            // the container's own port, which here would be taken twice
            builder.environment().put("SERVER_PORT", "0");
            var process = builder.start();
            var lines = new CopyOnWriteArrayList<String>();
            processes.put(service, process);
            output.put(service, lines);
            var done = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> listen(process, lines, done));
            if (service.equals("install")) {
                done.orTimeout(3, TimeUnit.MINUTES).join();
            }
            return process;
        }

        private void listen(Process process, List<String> lines, CompletableFuture<Boolean> done) {
            try (BufferedReader reader = process.inputReader()) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    if (line.contains(" : Started ")) {
                        done.complete(true);
                    }
                }
            } catch (IOException e) {
                lines.add(e.toString());
            }
            done.complete(false);
        }

        int port(String service) throws IOException {
            var process = run(service);
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(4))
                    .until(() -> !process.isAlive() || said(service).contains(" : Started "));
            var found = PORT.matcher(said(service));
            var said = said(service);
            assertThat(found.find())
                    .as(said.substring(Math.max(0, said.length() - 1500)))
                    .isTrue();
            return Integer.parseInt(found.group(1));
        }

        String said(String service) {
            return String.join("\n", output.getOrDefault(service, List.of()));
        }

        void stop(String service) {
            var process = processes.get(service);
            process.destroy();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }

        @Override
        public void close() {
            processes.values().forEach(Process::destroyForcibly);
            processes.values().forEach(process -> process.onExit().join());
        }
    }

    /** The modules that the file names, and all libraries. */
    private static String classPath(String asked) {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> !Files.exists(
                        Path.of(entry, ServedByComposeTest.class.getName().replace('.', '/') + ".class")))
                .filter(entry -> Stream.of("back-office", "command-side", "query-side")
                        .allMatch(module ->
                                asked.contains(module) || !entry.contains(File.separator + module + File.separator)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

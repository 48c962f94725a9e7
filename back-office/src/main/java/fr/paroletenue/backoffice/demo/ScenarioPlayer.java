package fr.paroletenue.backoffice.demo;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.backoffice.time.TimeMachine;
import fr.paroletenue.frame.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the steps of a scenario to the running house, and moves its clock to each of them: every alarm on the way rings. */
final class ScenarioPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioPlayer.class);
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TimeMachine time;
    private final String house;
    private final String password;
    private final Map<String, String> things = new HashMap<>();

    /** @param password of the administrator; every account of a role gets it too, which is why this is for a demonstration */
    ScenarioPlayer(TimeMachine time, int port, String password) {
        this.time = time;
        this.house = "http://localhost:" + port;
        this.password = password;
    }

    /** Returns how many steps were done. */
    int play(Scenario scenario) {
        time.beginAt(scenario.begins());
        openTheDoors();
        var month = "";
        var done = 0;
        for (var step : scenario.steps()) {
            time.travelTo(step.at());
            var today = Paris.dayOf(step.at());
            if (!month.equals(today.toString().substring(0, 7))) {
                month = today.toString().substring(0, 7);
                LOG.info(
                        "{}: {}, {} of {} steps",
                        scenario.title(),
                        month,
                        done,
                        scenario.steps().size());
            }
            perform(step);
            done++;
        }
        time.travelTo(scenario.ends());
        LOG.info("{}: all {} steps are done, the clock shows {}", scenario.title(), done, scenario.ends());
        return done;
    }

    private void openTheDoors() {
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                var username = role.firstUsername();
                expect(
                        200,
                        send(
                                "PATCH",
                                "/api/accounts/" + username,
                                Role.ADMINISTRATOR.firstUsername(),
                                Map.of("password", password)),
                        username);
            }
        }
    }

    private void perform(Scenario.Step step) {
        things.put("now", step.at().toString());
        things.put("today", Paris.dayOf(step.at()).toString());
        var table = step.table();
        var answer = table == null
                ? send("POST", filled(step.path()), step.by(), filled(step.body()))
                : send("POST", step.path(), step.by(), "text/csv", resource(table));
        if (step.expected() != null) {
            expect(step.expected(), answer, step);
            return;
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(step + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        if (!step.keptAs().isEmpty()) {
            var known = read(answer);
            step.keptAs()
                    .forEach((name, field) -> things.put(name, known.path(field).asString()));
        }
    }

    private HttpResponse<String> send(String method, String path, String by, Map<String, ?> body) {
        return send(method, path, by, "application/json", JSON.writeValueAsBytes(body));
    }

    private static byte[] resource(String name) {
        try (var file = ScenarioPlayer.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String by, String contentType, byte[] body) {
        var login = Base64.getEncoder().encodeToString((by + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", contentType)
                .header("Accept-Language", "fr")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a scenario", e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer, Object what) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    what + " should answer " + status + " and said " + answer.statusCode() + " " + answer.body());
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private Map<String, Object> filled(Map<String, Object> body) {
        return body.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> filledValue(entry.getValue())));
    }

    private Object filledValue(Object value) {
        return switch (value) {
            case String text -> filled(text);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(), entry -> filledValue(entry.getValue())));
            case List<?> list -> list.stream().map(this::filledValue).toList();
            default -> value;
        };
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> things.computeIfAbsent(
                        found.group(1),
                        name -> imported(name)
                                .orElseThrow(() ->
                                        new IllegalStateException("nothing is called " + name + " yet, in " + text))));
    }

    /** What came from a table is called by its reference there. */
    private Optional<String> imported(String reference) {
        return Stream.of("CLIENTS", "WORKERS")
                .map(kind -> send(
                        "GET",
                        "/api/imports?kind=" + kind + "&reference=" + reference,
                        Role.DIRECTION.firstUsername(),
                        Map.of()))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> read(answer).path("id").asString())
                .findFirst();
    }
}

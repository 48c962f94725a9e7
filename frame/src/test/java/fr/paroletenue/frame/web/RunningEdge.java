package fr.paroletenue.frame.web;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.DatabaseConfiguration;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.SecurityConfiguration;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edge and its security on a real port and a real database, with whatever controllers a test brings. */
public final class RunningEdge implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "the password of admin";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient WITHOUT_COOKIES = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final AtomicReference<Instant> now;

    private RunningEdge(ConfigurableApplicationContext context, AtomicReference<Instant> now) {
        this.context = context;
        this.now = now;
    }

    public static RunningEdge start(TestDatabase database, Class<?>... controllers) {
        return start(database, Map.of(), controllers);
    }

    public static RunningEdge start(TestDatabase database, Map<String, Object> more, Class<?>... controllers) {
        var now = new AtomicReference<>(Instant.parse("2026-04-20T07:30:00Z"));
        var sources = new ArrayList<Class<?>>(
                List.of(Application.class, WebEdge.class, SecurityConfiguration.class, DatabaseConfiguration.class));
        sources.addAll(Arrays.asList(controllers));
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("PAROLE_TENUE_ADMIN_PASSWORD", ADMIN_PASSWORD);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.autoconfigure.exclude", withoutAxonAndJpa());
        properties.putAll(more);
        var context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean(Clock.class, () -> ((InstantSource) now::get).withZone(Paris.ZONE)))
                .properties(properties)
                .run();
        return new RunningEdge(context, now);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    public Call call(String method, String path) {
        return new Call(method, path);
    }

    /** One answer, with its body as text and as JSON. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        public String code() {
            return json().path("code").asString("");
        }

        /** Each bad field with its code, in the order told. */
        public List<String> errors() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("field").asString() + ":"
                            + error.path("code").asString())
                    .collect(Collectors.toList());
        }
    }

    public final class Call {

        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();
        private HttpClient client = WITHOUT_COOKIES;

        private Call(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        }

        public Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Call as(String username, String password) {
            var credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }

        public Call asAdmin() {
            return as("admin", ADMIN_PASSWORD);
        }

        public Call json(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        public Call bytes(byte[] bytes) {
            body = BodyPublishers.ofByteArray(bytes);
            return header("Content-Type", "application/json");
        }

        public Call body(HttpRequest.BodyPublisher publisher) {
            body = publisher;
            return header("Content-Type", "application/json");
        }

        public Call form(String text) {
            body = BodyPublishers.ofString(text);
            return header("Content-Type", "application/x-www-form-urlencoded");
        }

        public Call with(CookieManager cookies) {
            client = HttpClient.newBuilder().cookieHandler(cookies).build();
            return this;
        }

        public Answer answer() {
            try {
                var answer = client.send(
                        request.method(method, body).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
            } catch (IOException fault) {
                throw new AssertionError(fault);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
                throw new AssertionError(fault);
            }
        }
    }

    /** The edge needs neither, and both would want tables of other parts. */
    private static String withoutAxonAndJpa() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, RunningEdge.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> name.startsWith("org.axonframework")
                        || name.startsWith("org.springframework.boot.hibernate")
                        || name.startsWith("org.springframework.boot.data.jpa"))
                .collect(Collectors.joining(","));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}

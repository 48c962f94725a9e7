package fr.paroletenue.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.RunningEdge.Answer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever comes in is either understood as a whole or refused in clear words, never with the house's inner life. */
class RefusingAtTheEdgeTest {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(TestDatabase.fresh(), Letters.class);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    enum Colour {
        RED,
        GREEN
    }

    record Person(@Size(max = 20) String name, @Nullable String email) {}

    record Letter(
            String subject,
            Instant sentAt,
            LocalDate day,
            Colour colour,
            @Min(1) @Max(4) int weight,
            boolean urgent,
            @Nullable Person sender,
            @Nullable List<Person> copies,
            @Nullable @Size(max = 10) String note,
            @Nullable Long number) {}

    record Asked(
            @Nullable Instant from,
            @Nullable Colour colour,
            @Nullable Integer size,
            @Nullable Boolean urgent,
            @Nullable LocalDate on,
            @Nullable List<String> words,
            @Nullable String text) {}

    @RestController
    @AllowedTo(groups = Roles.EVERYONE)
    static class Letters {

        @PostMapping("/api/test/letters")
        Map<String, Object> write(@RequestBody Letter letter, Caller caller) {
            return Map.of(
                    "subject",
                    letter.subject(),
                    "sentAt",
                    letter.sentAt(),
                    "day",
                    letter.day(),
                    "by",
                    caller.username());
        }

        @GetMapping("/api/test/letters")
        Map<String, Object> list(
                @RequestParam @Nullable Instant from,
                @RequestParam @Nullable Colour colour,
                @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
                @RequestParam @Nullable Boolean urgent,
                @RequestParam @Nullable LocalDate on,
                @RequestParam @Nullable String text) {
            return Map.of("size", size);
        }

        @GetMapping("/api/test/asked")
        Map<String, String> asked(@ParameterObject Asked asked) {
            return Map.of("asked", asked.toString());
        }

        @GetMapping("/api/test/letters/{id}")
        Map<String, String> one(@PathVariable String id) {
            return Map.of("id", id);
        }

        @GetMapping("/api/test/refusals/{code}")
        ResponseEntity<Void> refuse(@PathVariable RefusalCode code) {
            throw Refusal.because(code)
                    .with("dueAt", Instant.parse("2026-05-12T22:00:00Z"))
                    .with("status", "a fact that must not hide the status");
        }

        @GetMapping("/api/test/faults/{kind}")
        ResponseEntity<Void> fail(@PathVariable String kind) throws Exception {
            throw switch (kind) {
                case "bug" -> new IllegalStateException("Mme Quille, select * from people");
                case "error" -> new IllegalArgumentException(new StackOverflowError());
                case "race" -> new ConcurrencyException("aggregate x");
                case "outage" -> new DataAccessResourceFailureException("jdbc:postgresql://secret");
                case "full" -> new UncategorizedSQLException("task", "insert", new SQLException("disk", "53100"));
                case "late" -> EdgeRefusal.notNow(Duration.ofSeconds(2));
                default ->
                    new IllegalStateException(
                            "Command failed", new RuntimeException(Refusal.because(RefusalCode.MOTIVES_NEEDED)));
            };
        }
    }

    private static final String GOOD = """
            {"subject":"Hé 👋 =1+1 <b>","sentAt":"2026-04-20T09:30+02:00","day":"2026-04-17","colour":"RED","weight":2,
             "urgent":false,"sender":{"name":"A"},"copies":[{"name":"B","email":"b@example.org"}],"note":"a\\n\\tb"}""";

    private static Answer post(String body) {
        return edge.call("POST", "/api/test/letters").asAdmin().json(body).answer();
    }

    private static Answer get(String path) {
        return edge.call("GET", path).asAdmin().answer();
    }

    private static String with(String field, String json) {
        return GOOD.replaceFirst(
                "\"" + field + "\":(\"[^\"]*\"|[^,{\\[}]+)", "\"" + field + "\":" + json.replace("\\", "\\\\"));
    }

    @Test
    void whatIsRightIsReadAsItStandsAndAnsweredInParisTime() {
        var answer = post(GOOD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("subject").asString()).isEqualTo("Hé 👋 =1+1 <b>");
        assertThat(answer.json().path("sentAt").asString()).isEqualTo("2026-04-20T09:30:00+02:00");
        assertThat(answer.json().path("day").asString()).isEqualTo("2026-04-17");
        assertThat(answer.json().path("by").asString()).isEqualTo("admin");
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        var answer = post("""
                {"subject":7,"sentAt":"2026-04-20T09:30:00","day":"17/04/2026","colour":"BLUE","weight":"2","urgent":"true",
                 "sender":{"name":"this name is longer than twenty","mail":"x"},"copies":[{"email":3},null],
                 "note":"longer than ten characters","number":1.5,"recordedBy":"me","note":"again"}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "note:DUPLICATE",
                        "recordedBy:UNKNOWN_FIELD",
                        "subject:TEXT_EXPECTED",
                        "sentAt:INSTANT_EXPECTED",
                        "day:DATE_EXPECTED",
                        "colour:NOT_IN_LIST",
                        "weight:WHOLE_NUMBER_EXPECTED",
                        "urgent:BOOLEAN_EXPECTED",
                        "sender.mail:UNKNOWN_FIELD",
                        "sender.name:SIZE",
                        "copies[0].email:TEXT_EXPECTED",
                        "copies[0].name:REQUIRED",
                        "copies[1]:REQUIRED",
                        "number:WHOLE_NUMBER_EXPECTED");
        assertThat(answer.json().at("/errors").toString()).contains("\"allowed\":[\"RED\",\"GREEN\"]");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(post("{}").errors())
                .containsExactly(
                        "subject:REQUIRED",
                        "sentAt:REQUIRED",
                        "day:REQUIRED",
                        "colour:REQUIRED",
                        "weight:REQUIRED",
                        "urgent:REQUIRED");
        assertThat(post(with("subject", "\"  \"")).errors()).containsExactly("subject:REQUIRED");
        assertThat(post(with("subject", "null")).errors()).containsExactly("subject:REQUIRED");
    }

    @Test
    void constraintsAreToldWithTheFaultsOfOtherFields() {
        assertThat(post(with("weight", "9")).errors()).containsExactly("weight:MAX");
        assertThat(post(with("weight", "9").replace("2026-04-17", "yesterday")).errors())
                .containsExactlyInAnyOrder("weight:MAX", "day:DATE_EXPECTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject | "a\\u0000b"        | subject:FORBIDDEN_CHARACTER
            subject | "a\\u0007b"        | subject:FORBIDDEN_CHARACTER
            subject | "a\\u009Fb"        | subject:FORBIDDEN_CHARACTER
            subject | "a\\ud83d"         | subject:FORBIDDEN_CHARACTER
            subject | "\\udc4b a"        | subject:FORBIDDEN_CHARACTER
            subject | "a\\uffff"         | subject:FORBIDDEN_CHARACTER
            subject | ["a"]              | subject:TEXT_EXPECTED
            subject | true               | subject:TEXT_EXPECTED
            sentAt  | 1776670200         | sentAt:INSTANT_EXPECTED
            sentAt  | "2026-04-20"       | sentAt:INSTANT_EXPECTED
            sentAt  | "2026-02-30T09:30:00Z" | sentAt:INSTANT_EXPECTED
            sentAt  | "+99999-04-20T09:30:00Z" | sentAt:INSTANT_EXPECTED
            day     | "2026-02-29"       | day:DATE_EXPECTED
            day     | "2026-04-17T00:00:00Z" | day:DATE_EXPECTED
            day     | 20000              | day:DATE_EXPECTED
            colour  | "red"              | colour:NOT_IN_LIST
            colour  | 0                  | colour:NOT_IN_LIST
            colour  | ""                 | colour:NOT_IN_LIST
            weight  | 2.0                | weight:WHOLE_NUMBER_EXPECTED
            weight  | 99999999999        | weight:WHOLE_NUMBER_EXPECTED
            weight  | 1e9                | weight:WHOLE_NUMBER_EXPECTED
            weight  | 1e4000000          | weight:NUMBER_EXPECTED
            weight  | 1e99999999999      | weight:NUMBER_EXPECTED
            weight  | true               | weight:WHOLE_NUMBER_EXPECTED
            urgent  | 1                  | urgent:BOOLEAN_EXPECTED
            urgent  | "false"            | urgent:BOOLEAN_EXPECTED
            urgent  | null               | urgent:REQUIRED
            """)
    void eachKindOfBadValueHasItsCode(String field, String json, String error) {
        var answer = post(with(field, json));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "not json",
                "{\"subject\":'x'}",
                "{\"subject\":\"x\"} trailing",
                "{\"subject\":\"x\"}{}",
                "{\"subject\":\"a\nb\"}",
                "{\"subject\":NaN}",
                "/* */{}",
                "{\"a\":1,}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        var answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "true"})
    void aBodyOfAnotherShapeIsNamedAsAWhole(String body) {
        assertThat(post(body).errors()).containsExactly(":OBJECT_EXPECTED");
    }

    @Test
    void nullIsNoBody() {
        assertThat(post("null").errors()).containsExactly(":REQUIRED");
    }

    @Test
    void nestingHasABottomAndLongNumbersAnEnd() {
        assertThat(post("[".repeat(50_000)).code()).isEqualTo("MALFORMED");
        assertThat(post("{\"a\":".repeat(20_000)).code()).isEqualTo("MALFORMED");
        assertThat(post("{\"weight\":" + "9".repeat(10_000) + "}").code()).isEqualTo("MALFORMED");
        assertThat(post("{\"" + "k".repeat(10_000) + "\":1}").code()).isEqualTo("MALFORMED");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        var latin = GOOD.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(edge.call("POST", "/api/test/letters")
                        .asAdmin()
                        .bytes(latin)
                        .answer()
                        .code())
                .isEqualTo("MALFORMED");
        var surrogate = "{\"subject\":\"_\"}".getBytes(StandardCharsets.UTF_8);
        var halfPair = new java.io.ByteArrayOutputStream();
        for (byte one : surrogate) {
            halfPair.writeBytes(one == '_' ? new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80} : new byte[] {one});
        }
        assertThat(edge.call("POST", "/api/test/letters")
                        .asAdmin()
                        .bytes(halfPair.toByteArray())
                        .answer()
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void oversizedBodiesAreRefusedWhetherTheySayTheirSizeOrNot() {
        var large = ("{\"subject\":\"" + "a".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var told = edge.call("POST", "/api/test/letters").asAdmin().bytes(large).answer();
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("TOO_LARGE");
        assertThat(told.json().path("limitInBytes").asInt()).isEqualTo(262_144);
        var chunked = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .body(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .answer();
        assertThat(chunked.status()).isEqualTo(413);
        var fits = ("{\"subject\":\"" + "a".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var chunkedAndSmall = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .body(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(fits)))
                .answer();
        assertThat(chunkedAndSmall.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?from=2026-04-20T09:30:00             | from:INSTANT_EXPECTED
            ?from=1776670200000                   | from:INSTANT_EXPECTED
            ?from=2026-04-20T09:30:00+02:00       | from:INSTANT_EXPECTED
            ?colour=red                           | colour:NOT_IN_LIST
            ?size=ten                             | size:WHOLE_NUMBER_EXPECTED
            ?size=201                             | size:MAX
            ?size=0                               | size:MIN
            ?size=1&size=2                        | size:REPEATED_PARAMETER
            ?urgent=yes                           | urgent:BOOLEAN_EXPECTED
            ?on=20260420                          | on:DATE_EXPECTED
            ?text=a%00b                           | text:FORBIDDEN_CHARACTER
            ?text=a%1bb                           | text:FORBIDDEN_CHARACTER
            ?sizes=1                              | sizes:UNKNOWN_PARAMETER
            """)
    void queryParametersAreReadAsStrictly(String query, String error) {
        var answer = get("/api/test/letters" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void allBadParametersAreToldAtOnce() {
        assertThat(get("/api/test/letters?size=x&colour=y&on=z&other=1").errors())
                .containsExactlyInAnyOrder(
                        "size:WHOLE_NUMBER_EXPECTED",
                        "colour:NOT_IN_LIST",
                        "on:DATE_EXPECTED",
                        "other:UNKNOWN_PARAMETER");
    }

    @Test
    void goodParametersPass() {
        var answer = get("/api/test/letters?from=2026-04-20T09:30:00%2B02:00&colour=RED&size=200&urgent=true"
                + "&on=2026-04-20&text=%C3%A9%0A");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aRecordOfParametersIsReadByItsComponents() {
        var answer = get("/api/test/asked?from=2026-04-20T09:30:00%2B02:00&colour=RED&size=200&urgent=true"
                + "&on=2026-04-20&words=a&words=b&text=%C3%A9");
        assertThat(answer.json().path("asked").asString())
                .isEqualTo("Asked[from=2026-04-20T07:30:00Z, colour=RED, size=200, urgent=true, on=2026-04-20,"
                        + " words=[a, b], text=\u00e9]");
        assertThat(get("/api/test/asked").json().path("asked").asString())
                .isEqualTo("Asked[from=null, colour=null, size=null, urgent=null, on=null, words=null, text=null]");
        assertThat(get("/api/test/asked?colour=&size=&urgent=&on=&from=&text=")
                        .json()
                        .path("asked")
                        .asString())
                .isEqualTo("Asked[from=null, colour=null, size=null, urgent=null, on=null, words=null, text=]");
        assertThat(get("/api/test/asked?size=x&colour=y&on=z&other=1&text=a&text=b")
                        .errors())
                .containsExactlyInAnyOrder(
                        "size:WHOLE_NUMBER_EXPECTED",
                        "colour:NOT_IN_LIST",
                        "on:DATE_EXPECTED",
                        "other:UNKNOWN_PARAMETER",
                        "text:REPEATED_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, COMPLAINT_UNKNOWN, 404",
        "CONFLICT, STATE_DOES_NOT_ALLOW, 409",
        "STALE, STALE_VERSION, 412",
        "FORBIDDEN, NOT_OWNER_OR_DEPUTY, 403",
        "RULE, MOTIVES_NEEDED, 422"
    })
    void aRefusalOfTheDomainBecomesAProblem(RefusalCode.Kind kind, RefusalCode code, int status) {
        assertThat(code.kind()).isEqualTo(kind);
        var answer = get("/api/test/refusals/" + code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString())
                .isEqualTo(
                        "urn:parole-tenue:problem:" + code.name().toLowerCase().replace('_', '-'));
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("dueAt").asString()).isEqualTo("2026-05-13T00:00:00+02:00");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void refusalsSpeakFrenchUnlessEnglishIsPreferred() {
        var path = "/api/test/refusals/STALE_VERSION";
        assertThat(get(path).json().path("title").asString()).isEqualTo("Version périmée");
        var english = edge.call("GET", path)
                .asAdmin()
                .header("Accept-Language", "en-GB, fr;q=0.5")
                .answer();
        assertThat(english.json().path("title").asString()).isEqualTo("Stale version");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        var german =
                edge.call("GET", path).asAdmin().header("Accept-Language", "de").answer();
        assertThat(german.json().path("title").asString()).isEqualTo("Version périmée");
        var field = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .header("Accept-Language", "en")
                .json(with("weight", "9"))
                .answer();
        assertThat(field.json().at("/errors/0/message").asString()).isEqualTo("must be less than or equal to 4");
        assertThat(post(with("weight", "9")).json().at("/errors/0/message").asString())
                .isEqualTo("doit être inférieur ou égal à 4");
    }

    @ParameterizedTest
    @CsvSource({
        "bug, 500, UNEXPECTED",
        "error, 500, UNEXPECTED",
        "race, 409, CHANGED_MEANWHILE",
        "outage, 503, NOT_NOW",
        "full, 503, NOT_NOW",
        "late, 503, NOT_NOW",
        "wrapped, 422, MOTIVES_NEEDED"
    })
    void faultsSayNothingOfTheHouse(String kind, int status, String code) {
        var answer = get("/api/test/faults/" + kind);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Quille", "select", "jdbc", "java", "Exception", "org.", "fr.parole");
        assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(status != 503);
    }

    @Test
    void whatIsNotThereOrNotMeantIsSaid() {
        assertThat(get("/api/nowhere").code()).isEqualTo("NOT_FOUND");
        var method = edge.call("DELETE", "/api/test/letters").asAdmin().answer();
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET", "POST");
        assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
        var type = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .json(GOOD)
                .header("Content-Type", "text/plain")
                .answer();
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        var charset = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .json(GOOD)
                .header("Content-Type", "application/json;charset=ISO-8859-1")
                .answer();
        assertThat(charset.status()).isEqualTo(415);
        var kindOfJson = edge.call("POST", "/api/test/letters")
                .asAdmin()
                .json(with("urgent", "\"true\""))
                .header("Content-Type", "application/merge-patch+json")
                .answer();
        assertThat(kindOfJson.errors()).containsExactly("urgent:BOOLEAN_EXPECTED");
        var accept = edge.call("GET", "/api/test/letters/a")
                .asAdmin()
                .header("Accept", "image/png")
                .answer();
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.code()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(get("/api/test/refusals/NO_SUCH").errors()).containsExactly("code:NOT_IN_LIST");
        assertThat(get("/api/test/letters/a%01b").errors()).containsExactly("id:FORBIDDEN_CHARACTER");
        assertThat(get("/api/test/letters/a%00b").code()).isEqualTo("MALFORMED");
        assertThat(get("/api/test//letters").code()).isEqualTo("MALFORMED");
    }

    @Test
    void whatTheWebServerItselfRefusesIsAProblemToo() throws IOException {
        assertThat(raw("GET /api/test/letters?text={} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:parole-tenue:problem:malformed")
                .doesNotContain("Tomcat", "apache", "<html");
        var login = "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + RunningEdge.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(raw("GET /api/test/letters?text=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + login
                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("MALFORMED");
        assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "apache", "<html");
    }

    @Test
    void everyRequestHasACorrelationId() {
        var given = edge.call("GET", "/api/test/refusals/STALE_VERSION")
                .asAdmin()
                .header("X-Correlation-Id", "tour-2026.04_20")
                .answer();
        assertThat(given.header("X-Correlation-Id")).isEqualTo("tour-2026.04_20");
        assertThat(given.json().path("correlationId").asString()).isEqualTo("tour-2026.04_20");
        var hostile = edge.call("GET", "/api/test/letters")
                .asAdmin()
                .header("X-Correlation-Id", "<script>alert(1)</script>")
                .answer();
        assertThat(hostile.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void answersAreNeitherKeptNorSniffedNorFramed() {
        var answer = get("/api/test/letters");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.headers()).doesNotContainKey("server");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void theDescriptionTellsWhatIsRequiredAndHowRefusalsLook() {
        var answer = get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var api = answer.json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(api.at("/components/schemas/Problem/required").toString()).contains("\"code\"");
        assertThat(api.at("/paths/~1api~1test~1letters/post/responses/default/content")
                        .toString())
                .contains("application/problem+json");
        assertThat(api.at("/components/schemas/Letter/required").toString())
                .contains("subject", "sentAt", "weight", "urgent")
                .doesNotContain("note", "copies");
        assertThat(api.at("/paths/~1api~1test~1letters/post/parameters").toString())
                .doesNotContain("caller");
        assertThat(get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", edge.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

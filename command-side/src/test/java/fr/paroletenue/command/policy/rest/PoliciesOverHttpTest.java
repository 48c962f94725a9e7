package fr.paroletenue.command.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side on a real port and a real database. */
class PoliciesOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "the password of admin";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static ConfigurableApplicationContext house;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"fr.paroletenue.frame", "fr.paroletenue.command"},
            // what other tests furnish for themselves
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    static class CommandSide {}

    private record Answer(int status, JsonNode body) {}

    @BeforeAll
    static void open() {
        var properties = new LinkedHashMap<>(DATABASE.properties());
        properties.put("server.port", "0");
        properties.put("PAROLE_TENUE_ADMIN_PASSWORD", PASSWORD);
        properties.put("PAROLE_TENUE_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        properties.put("spring.main.banner-mode", "off");
        house = new SpringApplicationBuilder(CommandSide.class)
                .properties(properties)
                .run();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** S3-15: whoever has no account reads it too, and what a firm has typed is no markup. */
    @Test
    void theChannelsInForceArePublished() throws Exception {
        var before = JSON.readTree(published("/public/complaint-channels"));
        assertThat(before.path("channels").size()).isEqualTo(8);
        assertThat(before.path("policyVersion").asString()).isEqualTo("2026-1");

        var today = Paris.dayOf(now()).toString();
        assertThat(post("/api/policies/complaint-channels/versions", adoption("canaux-1", today, "EMAIL POST"))
                        .status())
                .isEqualTo(201);
        assertThat(post(
                                "/api/policies/letterhead/versions",
                                adoption("tete-1", today, "A & <b>B</b> | 1 rue X | 01 99 00 00 00 | a@b.example"))
                        .status())
                .isEqualTo(201);

        var published = JSON.readTree(published("/public/complaint-channels"));
        assertThat(published.path("channels").toString())
                .isEqualTo("[{\"channel\":\"EMAIL\",\"name\":\"courriel\"},"
                        + "{\"channel\":\"POST\",\"name\":\"courrier postal\"}]");
        assertThat(published.path("policyVersion").asString()).isEqualTo("canaux-1");
        assertThat(published.path("firm").path("phone").asString()).isEqualTo("01 99 00 00 00");
        assertThat(published("/public/complaint-channels.html"))
                .contains("lang=\"fr\"", "<li>courriel</li>", "A &amp; &lt;b&gt;B&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-channels, FAX",
        "complaint-channels, EMAIL  POST",
        "letterhead, Agence | 1 rue X | 01 99 00 00 00",
        "letterhead, Agence | 1 rue X | 01 99 00 00 00 | nobody",
    })
    void whatCouldNotBePublishedIsNotAdopted(String policy, String value) {
        var refused = post(
                "/api/policies/" + policy + "/versions",
                adoption("illisible", Paris.dayOf(now()).toString(), value));

        assertThat(refused.body().path("code").asString()).isEqualTo("POLICY_VALUE_UNREADABLE");
    }

    private static String published(String path) throws Exception {
        var port = house.getEnvironment().getProperty("local.server.port");
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aVersionIsAdoptedAndInForceFromItsDayOn() {
        var today = Paris.dayOf(now());
        var body = adoption("call-1", today.plusDays(1).toString(), "12");

        var first = post("/api/policies/call-back/versions", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("adopted").path("value").asString()).isEqualTo("12");
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
        assertThat(first.body().path("readToken").asString()).isNotEmpty();

        var again = post("/api/policies/call-back/versions", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("version").asInt()).isEqualTo(1);

        assertThat(inForce("call-back", today.toString())).isEqualTo("2026-1 24");
        assertThat(inForce("call-back", today.plusDays(1).toString())).isEqualTo("call-1 12");
        assertThat(get("/api/policies/call-back/versions").body().findValuesAsString("version"))
                .containsExactly("2026-1", "call-1");
    }

    /** The rules of the very next request know it, and of two with one first day the later adopted one. */
    @Test
    void aVersionThatStartsTodayHoldsAtOnce() {
        var today = Paris.dayOf(now()).toString();
        var path = "/api/policies/complaint-answer-target/versions";
        var receivedNow = "/api/complaints/time-limits?receivedAt=" + today + "T23:00:00Z";

        assertThat(post(path, adoption("z", today, "9")).status()).isEqualTo(201);
        assertThat(post(path, adoption("a", today, "8")).status()).isEqualTo(201);

        var target = get(receivedNow).body().path("answer").path("target");
        assertThat(target.path("policyVersion").asString()).isEqualTo("a");
        assertThat(target.path("proof")).hasSize(8);
    }

    /** Nobody creates a policy; who comes first begins its history, and all others go on with it. */
    @Test
    void thoseWhoBeginAPolicyTogetherAreAllHeard() {
        var day = Paris.dayOf(now()).plusDays(1).toString();
        var adoptions = IntStream.range(0, 8)
                .mapToObj(n -> adoption("together-" + n % 4, day, "3"))
                .toList();

        var answers = postAtOnce("/api/policies/complaint-first-measure/versions", adoptions);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(4);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.body().path("version").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    /** A history that cannot be read for a moment must not keep the policy locked for whoever comes later. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterAReadThatFailedTheNextOnesPass(boolean begunBefore) {
        var path = "/api/policies/" + (begunBefore ? "follow-up-visit" : "surprise-check-notice") + "/versions";
        var day = Paris.dayOf(now()).plusDays(1).toString();
        if (begunBefore) {
            assertThat(post(path, adoption("before", day, "3")).status()).isEqualTo(201);
        }
        var history = new JdbcTemplate(DATABASE.superuser());

        history.execute("revoke select on events.domain_event from pt_command");
        try {
            assertThat(post(path, adoption("unread", day, "3")).status()).isGreaterThanOrEqualTo(500);
        } finally {
            history.execute("grant select on events.domain_event to pt_command");
        }

        // Several at once: a lock that was kept lets the thread pass that holds it.
        var later = IntStream.range(0, 4)
                .mapToObj(n -> adoption("later-" + n, day, "3"))
                .toList();
        assertThat(postAtOnce(path, later)).extracting(Answer::status).containsOnly(201);
    }

    @ParameterizedTest
    @CsvSource({
        "call-back,     x,  2020-01-01, 12,    422, POLICY_STARTS_IN_THE_PAST",
        "call-back,     x,  2090-01-01, often, 422, POLICY_VALUE_UNREADABLE",
        "no-such-thing, x,  2090-01-01, 12,    404, POLICY_UNKNOWN",
        "call-back, 2026-1, 2090-01-01, 12,    409, ALREADY_DONE_DIFFERENTLY",
    })
    void whatTheRulesRefuseIsSaid(String name, String version, String from, String value, int status, String code) {
        var answer = post("/api/policies/" + name + "/versions", adoption(version, from, value));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    @Test
    void everyBadFieldIsToldAtOnce() {
        var answer = post("/api/policies/call-back/versions", "{\"version\":\" \",\"validFrom\":\"soon\",\"oops\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsString("field"))
                .contains("version", "validFrom", "value", "source", "reason", "oops");
    }

    @Test
    void aWhatIfCountsTheCasesThatWouldChange() {
        var today = Paris.dayOf(now());
        var path = "/api/policies/complaint-answer-limit/what-if?validFrom=" + today.plusDays(30) + "&value=";
        var before = get(path + "20").body().path("open").asInt();
        var recorded = recordComplaint(now().minusSeconds(60));
        assertThat(recorded.status()).isEqualTo(201);

        var shorter = get(path + "20").body();
        assertThat(shorter.path("open").asInt()).isEqualTo(before + 1);
        assertThat(shorter.path("wouldChange").asInt()).isEqualTo(before + 1);
        assertThat(shorter.path("inForce").path("version").asString()).isEqualTo("2026-1");
        var change = StreamSupport.stream(shorter.path("changes").spliterator(), false)
                .filter(one -> one.path("aggregateId").equals(recorded.body().path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(counted(change.path("kept"))).isEqualTo(30);
        assertThat(counted(change.path("proposed"))).isEqualTo(20);
        assertThat(change.path("kept").path("dueAt"))
                .isEqualTo(recorded.body()
                        .path("deadlines")
                        .path("answer")
                        .path("limit")
                        .path("dueAt"));

        assertThat(get(path + "30").body().path("wouldChange").asInt()).isZero();
        assertThat(get(path + "soon").status()).isEqualTo(422);
    }

    /** The sample of the API description. */
    @Test
    void timeLimitsArePreviewedWithTheirProof() {
        var preview = get("/api/complaints/time-limits?receivedAt=2026-04-20T09:30:00%2B02:00")
                .body();
        var limit = preview.path("acknowledgement").path("limit");

        assertThat(preview.path("receivedAt").asString()).isEqualTo("2026-04-20T09:30:00+02:00");
        assertThat(preview.path("zone").asString()).isEqualTo("METROPOLE");
        assertThat(limit.path("dueAt").asString()).isEqualTo("2026-05-13T00:00:00+02:00");
        assertThat(limit.path("lastDay").asString()).isEqualTo("2026-05-12");
        assertThat(limit.path("doBy").asString()).isEqualTo("2026-05-12");
        assertThat(limit.path("policy").asString()).isEqualTo("complaint-acknowledgement-limit");
        assertThat(limit.path("policyVersion").asString()).isEqualTo("2026-1");
        assertThat(limit.path("promises").get(0).asString()).isEqualTo("S3-17");
        assertThat(limit.path("state").asString()).isEqualTo("OPEN");
        assertThat(limit.path("proof").get(0)).isEqualTo(JSON.readTree("{\"day\":\"2026-04-21\",\"counted\":true}"));
        assertThat(StreamSupport.stream(limit.path("proof").spliterator(), false))
                .contains(
                        JSON.readTree("{\"day\":\"2026-04-25\",\"counted\":false,\"reason\":\"WEEKEND\"}"),
                        JSON.readTree(
                                "{\"day\":\"2026-05-01\",\"counted\":false,\"reason\":\"HOLIDAY\",\"name\":\"Fête du Travail\"}"));
        assertThat(preview.path("answer").path("limit").path("lastDay").asString())
                .isEqualTo("2026-06-05");
    }

    @Test
    void timeLimitsArePreviewedForTheZoneAskedFor() {
        var preview = get("/api/complaints/time-limits?receivedAt=2026-03-30T10:00:00%2B02:00&zone=ALSACE_MOSELLE")
                .body();

        assertThat(preview.path("zone").asString()).isEqualTo("ALSACE_MOSELLE");
        assertThat(preview.path("acknowledgement").path("limit").path("lastDay").asString())
                .isEqualTo("2026-04-21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?receivedAt=2026-04-20T09:30:00",
                "?receivedAt=2026-04-20",
                "?receivedAt=1899-12-31T12:00:00Z",
                "?receivedAt=2195-01-01T12:00:00Z",
                "?receivedAt=2026-04-20T09:30:00Z&zone=CORSE",
                "?receivedAt=2026-04-20T09:30:00Z&zzone=METROPOLE",
            })
    void aPreviewThatCannotBeReadIsRefused(String query) {
        assertThat(get("/api/complaints/time-limits" + query).status()).isEqualTo(400);
    }

    /** Days that no calendar knows are refused by a rule and are never a fault. */
    @ParameterizedTest
    @CsvSource({
        "1901-02-03T10:00:00Z, BEFORE_FIRST_DAY",
        "9999-02-03T10:00:00Z, RECEIVED_IN_THE_FUTURE",
    })
    void aReceiptThatCannotBeIsRefusedBeforeItsClocksAreComputed(Instant receivedAt, String code) {
        var answer = recordComplaint(receivedAt);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    @Test
    void aHoldingLetterMayNotPutOffForMoreThanAYear() {
        var sentAt = now().minusSeconds(30);
        var aYearLater = Paris.dayOf(sentAt).plusYears(1);
        var id = recordComplaint(sentAt.minusSeconds(30)).body().path("id").asString();
        var direction = "the long password of lea";
        assertThat(post(
                                "/api/accounts",
                                "{\"username\":\"lea\",\"password\":\"" + direction + "\",\"roles\":[\"DIRECTION\"]}")
                        .status())
                .isEqualTo(201);

        for (var tooFar : List.of("9999-12-31", aYearLater.plusDays(1).toString())) {
            var refused = holdingLetter(direction, id, sentAt, tooFar);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("code").asString()).isEqualTo("NEW_DATE_TOO_FAR");
            assertThat(refused.body().path("latest").asString()).isEqualTo(aYearLater.toString());
        }
        assertThat(holdingLetter(direction, id, sentAt, aYearLater.toString()).status())
                .isEqualTo(200);
    }

    private static Answer holdingLetter(String password, String id, Instant sentAt, String newDate) {
        return send(request("/api/complaints/" + id + "/holding-letter", "lea", password)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"sentAt":"%s","channel":"EMAIL","reasons":"Une expertise est en cours.","newDate":"%s"}""".formatted(sentAt, newDate))));
    }

    private static Answer recordComplaint(Instant receivedAt) {
        return post("/api/complaints", """
                {"receivedAt":"%s","channel":"PHONE","subject":"Retard","description":"Personne n'est venu.",
                 "complainant":{"name":"Camille Exemple","email":"camille@example.org"}}""".formatted(receivedAt));
    }

    private static Instant now() {
        return house.getBean(Clock.class).instant();
    }

    private static long counted(JsonNode due) {
        return StreamSupport.stream(due.path("proof").spliterator(), false)
                .filter(day -> day.path("counted").asBoolean())
                .count();
    }

    private static String inForce(String name, String on) {
        return StreamSupport.stream(
                        get("/api/policies/in-force?on=" + on).body().spliterator(), false)
                .filter(policy -> policy.path("name").asString().equals(name))
                .map(policy -> policy.path("version").asString() + " "
                        + policy.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private static String adoption(String version, String validFrom, String value) {
        return """
                {"version":"%s","validFrom":"%s","value":"%s","source":"minutes of the board","reason":"decided"}""".formatted(version, validFrom, value);
    }

    private static Answer get(String path) {
        return send(request(path).GET());
    }

    private static Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static List<Answer> postAtOnce(String path, List<String> bodies) {
        var coming = bodies.stream()
                .map(body -> HTTP.sendAsync(
                                request(path)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .orTimeout(20, TimeUnit.SECONDS))
                .toList();
        return coming.stream()
                .map(CompletableFuture::join)
                .map(answer -> new Answer(answer.statusCode(), JSON.readTree(answer.body())))
                .toList();
    }

    private static HttpRequest.Builder request(String path) {
        return request(path, "admin", PASSWORD);
    }

    private static HttpRequest.Builder request(String path, String username, String password) {
        var login = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        var port = house.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new AssertionError(fault);
        }
    }
}

package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The whole process is killed in the middle of its work, and started again on the same folder. What was answered is there,
 * what was not is whole or absent and can be asked again with its key, and the alarms of the time in between ring once.
 */
class KilledWhileWorkingTest {

    private static final int WRITERS = 4;
    private static final int ANSWERED_BEFORE_THE_KILL = 24;
    private static final int ALARMS = 3;

    /** So old that each recording tells all its misses in the same transaction: half of it would be noticed. */
    private static final Instant LONG_AGO =
            OffsetDateTime.parse("2021-03-01T09:00:00+01:00").toInstant();

    private record Sent(String path, String body) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();

    @Test
    void whatWasAnsweredIsThereAndNothingIsHalfDone() {
        var folder = HouseTest.folder();
        var alarms = new ArrayList<Answer>();
        long due;
        try (var house = HouseProcess.start(folder)) {
            assertThat(house.output())
                    .as("nobody outside is told")
                    .anyMatch(line -> line.contains("You have opted out"))
                    .noneMatch(line -> line.contains("will be checked for updates"))
                    .as("nothing is advertised")
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("axoniq console"));
            var writers = startWriting(house.port());
            await().atMost(Duration.ofMinutes(2)).until(() -> answered.size() >= ANSWERED_BEFORE_THE_KILL);
            due = System.nanoTime() + Duration.ofSeconds(8).toNanos();
            for (int n = 0; n < ALARMS; n++) {
                alarms.add(dueInSeconds(house.port(), 8));
            }
            house.kill();
            writers.forEach(KilledWhileWorkingTest::join);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> System.nanoTime() > due);

        try (var house = HouseProcess.start(folder)) {
            var history = streams(house.port());
            theHistoryIsWhole(history);
            theRegisterHasNoGap(history);
            whatWasAnsweredIsThere(history);
            everyKeyFindsItsAnswer(house.port());
            theAlarmsRingOnce(house.port(), alarms);
            theReadModelsShowAll(house.port());
        }
    }

    private List<Thread> startWriting(int port) {
        admin(port)
                .patch("/api/accounts/client-relations", "{\"password\":\"" + HouseTest.PASSWORD + "\"}")
                .ok();
        var number = new AtomicInteger();
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    try {
                        while (true) {
                            var recorded = send(
                                    port,
                                    "/api/complaints",
                                    HouseTest.recording(LONG_AGO, "Plainte " + number.incrementAndGet()));
                            send(port, HouseTest.of(recorded.id()) + "/acknowledgement", """
                                    {"channel":"POST","sentAt":"%s","nextSteps":"Nous cherchons."}""".formatted(
                                            LONG_AGO.plusSeconds(60)));
                        }
                    } catch (UncheckedIOException killed) {
                        // No answer: whether it was done is found out later.
                    }
                }))
                .toList();
    }

    private Answer send(int port, String path, String body) {
        var key = UUID.randomUUID().toString();
        sent.put(key, new Sent(path, body));
        var answer = relations(port).with("Idempotency-Key", key).post(path, body);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        answered.put(key, answer);
        return answer;
    }

    /** Direction has to know within 24 hours, so a complaint that old less a moment has an alarm in a moment. */
    private static Answer dueInSeconds(int port, int seconds) {
        var now = ZonedDateTime.parse(
                        admin(port).get("/api/time-of-day").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        return relations(port)
                .post(
                        "/api/complaints",
                        HouseTest.recording(now.minus(Duration.ofHours(24)).plusSeconds(seconds)))
                .ok(201);
    }

    private void theHistoryIsWhole(Map<String, List<JsonNode>> history) {
        assertThat(history).isNotEmpty();
        history.forEach((stream, events) -> assertThat(events)
                .as(stream)
                .extracting(event -> event.path("sequence").asLong())
                .containsExactlyElementsOf(
                        LongStream.range(0, events.size()).boxed().toList()));
        assertThat(history.values())
                .filteredOn(events -> LONG_AGO.equals(receivedAt(events)))
                .isNotEmpty()
                .allSatisfy(events -> assertThat(events.stream().map(KilledWhileWorkingTest::told))
                        .contains(
                                "complaint.target-missed ACKNOWLEDGEMENT_TARGET",
                                "complaint.limit-breached ACKNOWLEDGEMENT_LIMIT",
                                "complaint.target-missed ANSWER_TARGET",
                                "complaint.limit-breached ANSWER_LIMIT",
                                "complaint.target-missed DIRECTION_INFORMED"));
    }

    private static void theRegisterHasNoGap(Map<String, List<JsonNode>> history) {
        var numbers = history.values().stream()
                .map(events -> payload(events.getFirst()).path("registerNumber").asString())
                .sorted()
                .toList();
        assertThat(numbers.stream().map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private void whatWasAnsweredIsThere(Map<String, List<JsonNode>> history) {
        assertThat(answered.size()).isGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_KILL);
        answered.forEach((key, answer) -> {
            var events = history.getOrDefault(answer.id(), List.of());
            assertThat(events).as("events of " + answer).hasSizeGreaterThanOrEqualTo((int) answer.version());
            if (answer.status() == 201) {
                assertThat(payload(events.getFirst()).path("registerNumber").asString())
                        .isEqualTo(answer.field("registerNumber"));
            } else {
                assertThat(events.stream().map(event -> event.path("type").asString()))
                        .contains("complaint.acknowledged");
            }
        });
    }

    private void everyKeyFindsItsAnswer(int port) {
        assertThat(sent.size()).as("some were under way").isGreaterThan(answered.size());
        sent.forEach((key, request) -> {
            var again = relations(port).with("Idempotency-Key", key).post(request.path(), request.body());
            assertThat(again.status()).as(again.toString()).isIn(200, 201);
            var first = answered.get(key);
            if (first != null) {
                assertThat(again.text()).isEqualTo(first.text());
            }
        });
        var asked = sent.values().stream()
                .filter(request -> request.path().equals("/api/complaints"))
                .count();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(streams(port)).as("each was done once").hasSize((int) asked + ALARMS));
    }

    private static void theAlarmsRingOnce(int port, List<Answer> alarms) {
        assertThat(alarms).hasSize(ALARMS);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var history = streams(port);
            assertThat(alarms)
                    .allSatisfy(complaint -> assertThat(history.getOrDefault(complaint.id(), List.of()).stream()
                                    .map(KilledWhileWorkingTest::told))
                            .containsOnlyOnce("complaint.target-missed DIRECTION_INFORMED"));
        });
    }

    private static void theReadModelsShowAll(int port) {
        var streams = streams(port).size();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(relations(port)
                                .get("/api/complaints?size=1&count=true")
                                .field("total"))
                        .isEqualTo(Integer.toString(streams)));
        assertThat(admin(port).get("/api/read-models").ok().each("items", "deadLetters"))
                .containsOnly("0");
    }

    private static Map<String, List<JsonNode>> streams(int port) {
        var streams = new TreeMap<String, List<JsonNode>>();
        for (var line : admin(port).get("/api/history?type=complaint").ok().lines()) {
            var event = Answer.read(line);
            streams.computeIfAbsent(event.path("aggregateId").asString(), id -> new ArrayList<>())
                    .add(event);
        }
        return streams;
    }

    private static JsonNode payload(JsonNode event) {
        return event.path("payload");
    }

    private static String told(JsonNode event) {
        return (event.path("type").asString() + " "
                        + payload(event).path("dueDate").asString(""))
                .strip();
    }

    private static Instant receivedAt(List<JsonNode> events) {
        return OffsetDateTime.parse(
                        payload(events.getFirst()).path("receivedAt").asString())
                .toInstant();
    }

    private static Speaker admin(int port) {
        return Speaker.named(port, Role.ADMINISTRATOR.firstUsername(), HouseTest.PASSWORD);
    }

    private static Speaker relations(int port) {
        return Speaker.named(port, Role.CLIENT_RELATIONS.firstUsername(), HouseTest.PASSWORD);
    }

    private static void join(Thread writer) {
        try {
            assertThat(writer.join(Duration.ofMinutes(1))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The first process of the embedded PostgreSQL is killed under a burst of commands. The house starts it again and goes on:
 * who asks in between hears that it cannot be answered now, and what was answered before is there afterwards.
 */
class DatabaseKilledWhileWorkingTest {

    private static final int WRITERS = 4;
    private static final int BEFORE = 15;
    private static final int AFTER = 15;
    private static final Instant RECEIVED =
            OffsetDateTime.parse("2021-03-01T09:00:00+01:00").toInstant();

    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void theHouseGoesOnAndNothingThatWasAnsweredIsLost() {
        var folder = HouseTest.folder();
        try (var house = HouseProcess.start(folder)) {
            var writers = startWriting(house.port());
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() >= BEFORE);
            var before = List.copyOf(answered);

            DatabaseOfAHouse.in(folder).kill();

            await().atMost(Duration.ofMinutes(1)).until(() -> refused.get() > 0);
            var atTheEarliest = answered.size() + WRITERS;
            await().atMost(Duration.ofMinutes(2)).until(() -> answered.size() >= atTheEarliest + AFTER);
            enough.set(true);
            writers.forEach(DatabaseKilledWhileWorkingTest::join);

            assertThat(unexpected)
                    .as(() -> house.output().stream()
                            .dropWhile(line -> !line.contains("unexpected fault"))
                            .limit(30)
                            .toList()
                            .toString())
                    .isEmpty();
            assertThat(house.output())
                    .anyMatch(line -> line.contains("PostgreSQL has ended and nobody had asked it to"))
                    .anyMatch(line -> line.contains("PostgreSQL runs again"));
            var recorded = DatabaseOfAHouse.in(folder).whomItHappenedTo("complaint.recorded", "");
            assertThat(recorded).containsAll(before).containsAll(answered).doesNotHaveDuplicates();
            theReadModelsShowAll(house.port(), recorded.size());
        }
    }

    private List<Thread> startWriting(int port) {
        var number = new AtomicInteger();
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    while (!enough.get()) {
                        try {
                            hear(admin(port)
                                    .post(
                                            "/api/complaints",
                                            HouseTest.recording(RECEIVED, "Plainte " + number.incrementAndGet())));
                        } catch (UncheckedIOException noAnswer) {
                            refused.incrementAndGet();
                        }
                    }
                }))
                .toList();
    }

    private void hear(Answer answer) {
        switch (answer.status()) {
            case 201 -> answered.add(answer.id());
            case 503 -> refused.incrementAndGet();
            default -> unexpected.add(answer.toString());
        }
    }

    private static void theReadModelsShowAll(int port, int complaints) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(admin(port)
                                .get("/api/complaints?size=1&count=true")
                                .field("total"))
                        .isEqualTo(Integer.toString(complaints)));
    }

    private static Speaker admin(int port) {
        return Speaker.named(port, Role.ADMINISTRATOR.firstUsername(), HouseTest.PASSWORD);
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

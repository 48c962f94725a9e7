package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The process is killed in the middle of an import. The same file sent again completes it: nothing twice, nothing missing. */
class KilledWhileImportingTest {

    private static final int LINES = 2_000;

    private static final String TABLE = "reference,name,phone,since,standing\n"
            + IntStream.range(0, LINES)
                    .mapToObj("K-%1$05d,Cliente Numéro %1$05d,01 99 00 61 01,2019-03-04,PROSPECT\n"::formatted)
                    .collect(Collectors.joining());

    @Test
    void theFileSentAgainCompletesWhatTheKillInterrupted() throws InterruptedException {
        var folder = HouseTest.folder();
        try (var house = HouseProcess.start(folder)) {
            var answers = new ArrayList<Answer>();
            var sender = Thread.ofPlatform().start(() -> {
                try {
                    answers.add(admin(house).csv("/api/imports/clients", TABLE));
                } catch (UncheckedIOException killed) {
                    // No answer, as the one who sent it would see.
                }
            });
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !registered(house).isEmpty());
            house.kill();
            assertThat(sender.join(Duration.ofMinutes(1))).isTrue();
            assertThat(answers).as("it was under way").isEmpty();
        }

        try (var house = HouseProcess.start(folder)) {
            var before = registered(house);
            assertThat(before).as("whole lines of the file").isNotEmpty().hasSizeLessThan(LINES);

            var again = admin(house).csv("/api/imports/clients", TABLE).ok();

            assertThat(again.field("alreadyThere")).isEqualTo(Integer.toString(before.size()));
            assertThat(again.field("recorded")).isEqualTo(Integer.toString(LINES - before.size()));
            assertThat(registered(house)).hasSize(LINES).doesNotHaveDuplicates().containsAll(before);
            var third = admin(house).csv("/api/imports/clients", TABLE).ok();
            assertThat(third.field("alreadyThere")).isEqualTo(Integer.toString(LINES));
            assertThat(third.field("recorded")).isEqualTo("0");
        }
    }

    /** Those of whom the history knows the beginning, by id. */
    private static List<String> registered(HouseProcess house) {
        return admin(house).get("/api/history?type=client.registered").ok().lines().stream()
                .map(line -> Answer.read(line).path("aggregateId").asString())
                .toList();
    }

    private static Speaker admin(HouseProcess house) {
        return Speaker.named(house.port(), Role.ADMINISTRATOR.firstUsername(), HouseTest.PASSWORD);
    }
}

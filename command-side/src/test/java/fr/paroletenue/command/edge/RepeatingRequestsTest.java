package fr.paroletenue.command.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request with a key is done once and answered alike however often it comes. */
class RepeatingRequestsTest {

    private static final Instant NOW = Instant.parse("2026-04-30T08:00:00Z");
    private static final byte[] BODY = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_BODY = "other".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database = TestDatabase.fresh().migrated();
    private final DataSource command = database.command();
    private final FirstAnswers answers = at(NOW);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void sendHome() {
        other.shutdownNow();
    }

    @Test
    void repeatsTheFirstAnswer() {
        assertThat(take(BODY, "first answer")).isEmpty();

        assertThat(take(BODY, "second answer")).contains("first answer");
    }

    @Test
    void knowsEachCallersKeysApart() {
        take(BODY, "first answer");

        assertThat(answers.takeOrRepeat("denis", "key-1", BODY)).isEmpty();
        assertThat(answers.takeOrRepeat("claire", "key-2", BODY)).isEmpty();
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        take(BODY, "first answer");

        assertThatThrownBy(() -> take(OTHER_BODY, "never"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void givesTheKeyBackWhenTheActWasNotDone() {
        transaction().executeWithoutResult(status -> {
            assertThat(answers.takeOrRepeat("claire", "key-1", BODY)).isEmpty();
            answers.keep("claire", "key-1", "refused after all");
            status.setRollbackOnly();
        });

        assertThat(take(OTHER_BODY, "first answer")).isEmpty();
    }

    /** Both come at the same moment: one acts, the other waits for its answer. */
    @Test
    void waitsForTheFirstToBeAnswered() throws Exception {
        var second = meanwhile(false);

        assertThat(second).contains("first answer");
    }

    @Test
    void actsItselfWhenTheFirstFails() throws Exception {
        var second = meanwhile(true);

        assertThat(second).isEmpty();
    }

    @Test
    void forgetsAfterTwoDaysAndNotBefore() {
        take(BODY, "first answer");

        at(NOW.plus(Duration.ofHours(48))).forgetOld();
        assertThat(take(BODY, "second answer")).contains("first answer");

        at(NOW.plus(Duration.ofHours(48)).plusMillis(1)).forgetOld();
        assertThat(take(BODY, "second answer")).isEmpty();
    }

    /** What the second gets that comes while the first one is still at work. */
    private Optional<String> meanwhile(boolean firstFails) throws Exception {
        var keyTaken = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = other.submit(() -> transaction().executeWithoutResult(status -> {
            answers.takeOrRepeat("claire", "key-1", BODY);
            keyTaken.countDown();
            uninterrupted(goOn);
            answers.keep("claire", "key-1", "first answer");
            if (firstFails) {
                status.setRollbackOnly();
            }
        }));
        keyTaken.await();
        var secondCame = Executors.newSingleThreadExecutor();
        try {
            var second = secondCame.submit(() -> take(BODY, "second answer"));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
            goOn.countDown();
            first.get();
            return second.get();
        } finally {
            secondCame.shutdownNow();
        }
    }

    private Optional<String> take(byte[] body, String answer) {
        return transaction().execute(status -> {
            var before = answers.takeOrRepeat("claire", "key-1", body);
            if (before.isEmpty()) {
                answers.keep("claire", "key-1", answer);
            }
            return before;
        });
    }

    private FirstAnswers at(Instant now) {
        return new FirstAnswers(command, Clock.fixed(now, Paris.ZONE));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(command));
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(new JdbcTemplate(database.superuser()).queryForObject("""
                select exists (select from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock')""", Boolean.class));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

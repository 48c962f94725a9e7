package fr.paroletenue.command.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** S3-13, R-31: no gap, whoever takes numbers at the same time and whoever gives one back. */
class TakingNumbersTest {

    private static final Instant IN_2026 = Instant.parse("2026-04-30T08:00:00Z");

    private final TestDatabase database = TestDatabase.fresh().migrated();
    private final DataSource command = database.command();
    private final GaplessNumbers numbers = new GaplessNumbers(command);
    private final ExecutorService others = Executors.newFixedThreadPool(8);

    @AfterEach
    void sendThemHome() {
        others.shutdownNow();
    }

    @Test
    void leavesNoGapWhenTakersMeetAndSomeRollBack() throws Exception {
        var takers = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < 40; i++) {
            var givesItBack = i % 3 == 0;
            takers.add(() -> inTransaction(givesItBack));
        }

        var kept = new ArrayList<String>();
        for (var taken : others.invokeAll(takers)) {
            kept.addAll(taken.get());
        }

        var expected = new ArrayList<String>();
        for (var i = 1; i <= 26; i++) {
            expected.add("REC-2026-%05d".formatted(i));
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The one who comes second does not know yet whether the first number will be used. */
    @Test
    void waitsForTheOneBefore() throws Exception {
        var numberTaken = new CountDownLatch(1);
        var rollBack = new CountDownLatch(1);
        var first = others.submit(() -> transaction().execute(status -> {
            var number = numbers.next(NumberSeries.COMPLAINT_REGISTER, IN_2026);
            numberTaken.countDown();
            status.setRollbackOnly();
            uninterrupted(rollBack);
            return number;
        }));
        numberTaken.await();
        Future<String> second = others.submit(
                () -> transaction().execute(status -> numbers.next(NumberSeries.COMPLAINT_REGISTER, IN_2026)));
        await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
        assertThat(second.isDone()).isFalse();

        rollBack.countDown();

        assertThat(first.get()).isEqualTo("REC-2026-00001");
        assertThat(second.get()).isEqualTo("REC-2026-00001");
    }

    /** The year is that of Paris: its New Year begins while UTC still has the old one. */
    @Test
    void beginsAnewWithTheYearOfParis() {
        assertThat(numbers.next(NumberSeries.COMPLAINT_REGISTER, Instant.parse("2026-12-31T22:59:59.999999Z")))
                .isEqualTo("REC-2026-00001");
        assertThat(numbers.next(NumberSeries.COMPLAINT_REGISTER, Instant.parse("2026-12-31T23:00:00Z")))
                .isEqualTo("REC-2027-00001");
        assertThat(numbers.next(NumberSeries.COMPLAINT_REGISTER, Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo("REC-2027-00002");
        assertThat(numbers.next(NumberSeries.COMPLAINT_REGISTER, IN_2026)).isEqualTo("REC-2026-00002");
    }

    private List<String> inTransaction(boolean givesItBack) {
        return transaction().execute(status -> {
            var number = numbers.next(NumberSeries.COMPLAINT_REGISTER, IN_2026);
            if (givesItBack) {
                status.setRollbackOnly();
                return List.of();
            }
            return List.of(number);
        });
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

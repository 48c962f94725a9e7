package fr.paroletenue.frame.personaldata;

import static fr.paroletenue.api.kernel.RetentionClass.COMPLAINT;
import static fr.paroletenue.api.kernel.RetentionClass.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariDataSource;
import fr.paroletenue.frame.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeepingKeysOfPersonsTest {

    private static final KeyEncryptionKey ENCRYPTION_KEY =
            KeyEncryptionKey.ofBase64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "the test");
    private static final KeyEncryptionKey OTHER_KEY =
            KeyEncryptionKey.ofBase64("/wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "another test");

    private static TestDatabase database;
    private static HikariDataSource pool;
    private static final AtomicLong SUBJECTS = new AtomicLong();

    private final AtomicLong now = new AtomicLong();
    private final Ticker ticker = now::get;
    private final String subject = "subject-" + SUBJECTS.incrementAndGet();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh().migrated();
        pool = pool(database.keys());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private static HikariDataSource pool(DataSource source) {
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(5_000);
        return pool;
    }

    private StoredPersonKeys keys() {
        return new StoredPersonKeys(pool, ENCRYPTION_KEY, ticker);
    }

    @Test
    void aPersonHasOneKeyInEachClass() {
        var keys = keys();

        var complaint = keys.forWriting(subject, COMPLAINT);

        assertThat(keys.forWriting(subject, COMPLAINT).id()).isEqualTo(complaint.id());
        assertThat(keys().forWriting(subject, COMPLAINT).id()).isEqualTo(complaint.id());
        assertThat(keys.forWriting(subject, INVOICE).id()).isNotEqualTo(complaint.id());
        assertThat(keys.forWriting(subject + "x", COMPLAINT).id()).isNotEqualTo(complaint.id());
    }

    @Test
    void whatOneProcessSealsAnotherOneOpens() throws Exception {
        var sealed = keys().forWriting(subject, COMPLAINT).seal(new byte[] {1, 2, 3}, "reason");

        assertThat(keys().forReading(sealed.keyId()).orElseThrow().open(sealed, "reason"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void theDatabaseHoldsNoKeyInClear() throws Exception {
        var sealed = keys().forWriting(subject, COMPLAINT).seal(new byte[] {1, 2, 3}, "reason");
        var stored = new JdbcTemplate(pool)
                .queryForObject("select wrapped_key from keys.person_key where subject = ?", byte[].class, subject);

        assertThat(stored).hasSize(AesGcm.KEY_BYTES + AesGcm.SEALED_MORE_BYTES);
        for (var from = 0; from + AesGcm.KEY_BYTES <= stored.length; from++) {
            var guess = new PersonKey(sealed.keyId(), Arrays.copyOfRange(stored, from, from + AesGcm.KEY_BYTES));
            assertThatThrownBy(() -> guess.open(sealed, "reason")).isInstanceOf(AEADBadTagException.class);
        }
    }

    @Test
    void aDestroyedKeyIsGoneAtOnceAndForEver() {
        var keys = keys();
        var id = keys.forWriting(subject, COMPLAINT).id();
        var invoice = keys.forWriting(subject, INVOICE).id();

        keys.destroy(subject, COMPLAINT);
        keys.destroy(subject, COMPLAINT);

        assertThat(keys.forReading(id)).isEmpty();
        assertThat(keys().forReading(id)).isEmpty();
        assertThat(keys.forReading(invoice)).isPresent();
        assertThatThrownBy(() -> keys.forWriting(subject, COMPLAINT))
                .isInstanceOf(PersonKeyDestroyed.class)
                .hasMessageContaining(subject)
                .hasMessageContaining("COMPLAINT");
        assertThatThrownBy(() -> keys().forWriting(subject, COMPLAINT)).isInstanceOf(PersonKeyDestroyed.class);
        assertThat(new JdbcTemplate(pool)
                        .queryForObject(
                                "select count(*) from keys.person_key where subject = ? and wrapped_key is not null",
                                Long.class,
                                subject))
                .isEqualTo(1);
    }

    @Test
    void whetherAKeyIsDestroyedIsAskedOfTheDatabase() {
        var keys = keys();
        keys.forWriting(subject, COMPLAINT);
        keys.forWriting(subject, INVOICE);
        assertThat(keys.isDestroyed(subject, COMPLAINT)).isFalse();

        keys().destroy(subject, COMPLAINT);

        assertThat(keys.isDestroyed(subject, COMPLAINT))
                .as("by another process, a moment ago")
                .isTrue();
        assertThat(keys.isDestroyed(subject, INVOICE)).isFalse();
        assertThat(keys.isDestroyed(subject + "-never-seen", COMPLAINT)).isFalse();
    }

    @Test
    void whatWasErasedBeforeItWasEverWrittenCannotBeWrittenLater() {
        keys().destroy(subject, COMPLAINT);

        assertThatThrownBy(() -> keys().forWriting(subject, COMPLAINT)).isInstanceOf(PersonKeyDestroyed.class);
    }

    @Test
    void anotherProcessForgetsADestroyedKeyWithinAMinute() {
        var elsewhere = keys();
        var id = elsewhere.forWriting(subject, COMPLAINT).id();
        keys().destroy(subject, COMPLAINT);

        assertThat(elsewhere.forReading(id)).as("still cached there").isPresent();
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(elsewhere.forReading(id)).isEmpty();
        assertThatThrownBy(() -> elsewhere.forWriting(subject, COMPLAINT)).isInstanceOf(PersonKeyDestroyed.class);
    }

    @Test
    void aKeyThatNeverWasIsNotAnErasedOne() {
        assertThatThrownBy(() -> keys().forReading("never-was"))
                .isInstanceOf(PersonKeyUnknown.class)
                .hasMessageContaining("never-was");
    }

    @Test
    void theDatabaseItselfLetsNobodyBringAKeyBackOrDeleteIt() {
        var keys = keys();
        keys.forWriting(subject, COMPLAINT);
        keys.destroy(subject, COMPLAINT);

        for (var role : List.of(database.keys(), database.keysOwner())) {
            var sql = new JdbcTemplate(role);
            refused(() -> sql.update(
                    "update keys.person_key set wrapped_key = 'x', destroyed_at = null where subject = ?", subject));
            refused(() -> sql.update("delete from keys.person_key where subject = ?", subject));
            refused(() -> sql.update("truncate keys.person_key"));
        }
        refused(() ->
                new JdbcTemplate(database.keys()).update("update keys.encryption_key_check set check_value = 'x'"));
    }

    private static void refused(Callable<?> act) {
        assertThatThrownBy(act::call)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void aKeyThatWasExchangedInTheDatabaseIsNotUsed() {
        var victim = keys().forWriting(subject, COMPLAINT).id();
        keys().forWriting(subject + "x", COMPLAINT);
        var owner = new JdbcTemplate(database.keysOwner());
        owner.execute("alter table keys.person_key disable trigger person_key_is_final");
        owner.update(
                "update keys.person_key set wrapped_key = (select wrapped_key from keys.person_key where subject = ?)"
                        + " where subject = ?",
                subject + "x",
                subject);
        owner.execute("alter table keys.person_key enable always trigger person_key_is_final");

        assertThatThrownBy(() -> keys().forReading(victim)).hasMessageContaining("altered");
    }

    @Test
    void anotherEncryptionKeyIsRefusedAtTheStart() {
        keys().forWriting(subject, COMPLAINT);

        assertThatThrownBy(() -> new StoredPersonKeys(pool, OTHER_KEY))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining("another test")
                .hasMessageContaining("is not the one");
    }

    /** Trap F: a key connection that belongs to the command's transaction is not given back before its commit. */
    @Test
    @Timeout(60)
    void manyCommandsAtOnceDoNotWaitForEachOthersKeyConnections() throws Exception {
        var keys = keys();
        var threads = 32;
        var rounds = 20;
        try (var commandPool = pool(database.command());
                var executor = Executors.newFixedThreadPool(threads)) {
            commandPool.setMaximumPoolSize(threads);
            var command = new TransactionTemplate(new JdbcTransactionManager(commandPool));
            var together = new CyclicBarrier(threads);
            var work = IntStream.range(0, threads)
                    .<Callable<Set<String>>>mapToObj(thread -> () -> command.execute(open -> {
                        var ids = new HashSet<String>();
                        for (var round = 0; round < rounds; round++) {
                            ids.add(keys.forWriting(subject + "-" + round, COMPLAINT)
                                    .id());
                            ids.add(keys.forWriting(subject + "-" + thread + "-" + round, INVOICE)
                                    .id());
                            // Nobody goes on, and so to its commit, before each has had its keys.
                            waitFor(together);
                        }
                        return ids;
                    }))
                    .toList();

            var all = new HashSet<String>();
            for (var done : executor.invokeAll(work)) {
                all.addAll(done.get());
            }

            assertThat(all)
                    .as("one key for each shared person, however many ask at once, and one for each own")
                    .hasSize(rounds + threads * rounds);
        }
    }

    private static void waitFor(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("some command did not get its keys", e);
        }
    }

    @Test
    void aKeyStaysWhenTheCommandThatMadeItIsRolledBack() {
        var keys = keys();
        var command = new TransactionTemplate(new JdbcTransactionManager(database.command()));

        var id = command.execute(open -> {
            open.setRollbackOnly();
            return keys.forWriting(subject, COMPLAINT).id();
        });

        assertThat(keys().forReading(id))
                .as("a cached key must never be one that was rolled back")
                .isPresent();
    }

    @Test
    void whoReadsTheHistoryInItsOrderDoesNotAskForEachKey() {
        var written = keys();
        var ids = IntStream.range(0, 300)
                .mapToObj(person ->
                        written.forWriting(subject + "-" + person, COMPLAINT).id())
                .toList();
        written.destroy(subject + "-200", COMPLAINT);
        var questions = new AtomicLong();
        var counted = new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                questions.incrementAndGet();
                return super.getConnection();
            }
        };
        var reader = new StoredPersonKeys(counted, ENCRYPTION_KEY, ticker);
        questions.set(0);

        var present =
                ids.stream().filter(id -> reader.forReading(id).isPresent()).toList();

        assertThat(present).hasSize(299).doesNotContain(ids.get(200));
        assertThat(questions.get()).isLessThan(10);
    }
}

package fr.paroletenue.command.edge;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The first answer to each request that bore an Idempotency-Key, kept in the transaction of the events that it reports. Two
 * at the same moment with one key: the second waits for the first and gets its answer.
 */
@Component
class FirstAnswers {

    private static final Duration KEPT = Duration.ofHours(48);

    private record Stored(byte[] requestHash, String answer) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FirstAnswers(@Qualifier("commandDataSource") DataSource commandDataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.clock = clock;
    }

    /** The answer that was given before, or nothing and the key is taken for this transaction. */
    Optional<String> takeOrRepeat(String actor, String key, byte[] requestHash) {
        var taken = jdbc.update("""
                insert into command.idempotency (actor, key, request_hash, recorded_at) values (?, ?, ?, ?)
                on conflict (actor, key) do nothing""", actor, key, requestHash, Timestamp.from(clock.instant()));
        if (taken == 1) {
            return Optional.empty();
        }
        var stored = jdbc.queryForObject(
                "select request_hash, answer from command.idempotency where actor = ? and key = ?",
                (row, index) -> new Stored(row.getBytes(1), row.getString(2)),
                actor,
                key);
        if (stored == null || !MessageDigest.isEqual(stored.requestHash(), requestHash)) {
            throw Refusal.because(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(stored.answer());
    }

    void keep(String actor, String key, String answer) {
        jdbc.update("update command.idempotency set answer = ? where actor = ? and key = ?", answer, actor, key);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.update(
                "delete from command.idempotency where recorded_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }
}

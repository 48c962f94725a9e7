package fr.paroletenue.command.erasure;

import static fr.paroletenue.api.kernel.RetentionClass.COMPLAINT;
import static fr.paroletenue.api.kernel.RetentionClass.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.personaldata.PersonKey;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** D13: a key goes when the event that gave it up has come to stay, then or later, and never otherwise. */
class DestroyingKeysTest {

    private static final ErasedKey CLAIRE = new ErasedKey("c-1", COMPLAINT);
    private static final ErasedKey REMARK = new ErasedKey("r-1", COMPLAINT);

    private final DataSource command = TestDatabase.fresh().migrated().command();
    private final Keys keys = new Keys();
    private final StoredErasures erasures = new StoredErasures(command, keys);

    @Test
    void theyGoAfterTheCommitAndNotBefore() {
        var work = begun();
        erasures.giveUp(List.of(CLAIRE, REMARK));
        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isFalse();

        work.commit();

        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isTrue();
        assertThat(keys.isDestroyed("r-1", COMPLAINT)).isTrue();
        assertThat(keys.isDestroyed("c-1", INVOICE)).isFalse();
        assertThat(pending()).isZero();
    }

    @Test
    void whatIsRolledBackDestroysNothing() {
        var work = begun();
        erasures.giveUp(List.of(CLAIRE));

        work.rollback();

        assertThat(erasures.carryOut()).isZero();
        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isFalse();
    }

    /** The event stands by then; the command must not fail for it, and one key that fails holds up no other. */
    @Test
    void whatFailsIsTriedAgain() {
        keys.unreachable.add("c-1");
        var work = begun();
        erasures.giveUp(List.of(CLAIRE, REMARK));
        work.commit();
        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isFalse();
        assertThat(keys.isDestroyed("r-1", COMPLAINT)).isTrue();
        assertThat(pending()).isOne();

        assertThat(erasures.carryOut()).isZero();
        keys.unreachable.clear();

        assertThat(erasures.carryOut()).isOne();
        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isTrue();
        assertThat(pending()).isZero();
    }

    /** A process that died between the commit and the destruction left only the note. */
    @Test
    void whatADeadProcessOwedIsFoundByTheNext() {
        var work = begun();
        keys.unreachable.add("c-1");
        erasures.giveUp(List.of(CLAIRE));
        work.commit();
        keys.unreachable.clear();

        assertThat(new StoredErasures(command, keys).carryOut()).isOne();

        assertThat(keys.isDestroyed("c-1", COMPLAINT)).isTrue();
    }

    @Test
    void aKeyGivenUpTwiceIsDestroyedOnce() {
        keys.unreachable.add("c-1");
        for (var time = 0; time < 2; time++) {
            var work = begun();
            erasures.giveUp(List.of(CLAIRE));
            work.commit();
        }
        assertThat(pending()).isOne();
    }

    private DefaultUnitOfWork<?> begun() {
        var work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("command"));
        work.attachTransaction(new SpringTransactionManager(new JdbcTransactionManager(command)));
        return work;
    }

    private long pending() {
        var count =
                new JdbcTemplate(command).queryForObject("select count(*) from command.pending_erasure", Long.class);
        return count == null ? 0 : count;
    }

    /** A key database that cannot be reached for some. */
    private static final class Keys implements PersonKeys {

        private final PersonKeys stored = new PersonKeysInMemory();
        private final Set<String> unreachable = new HashSet<>();

        @Override
        public PersonKey forWriting(String subject, RetentionClass retention) {
            return stored.forWriting(subject, retention);
        }

        @Override
        public Optional<PersonKey> forReading(String keyId) {
            return stored.forReading(keyId);
        }

        @Override
        public void destroy(String subject, RetentionClass retention) {
            if (unreachable.contains(subject)) {
                throw new IllegalStateException("the key database does not answer");
            }
            stored.destroy(subject, retention);
        }

        @Override
        public boolean isDestroyed(String subject, RetentionClass retention) {
            return stored.isDestroyed(subject, retention);
        }
    }
}

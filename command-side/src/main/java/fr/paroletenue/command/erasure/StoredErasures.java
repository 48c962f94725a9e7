package fr.paroletenue.command.erasure;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.command.wiring.AfterCommit;
import fr.paroletenue.frame.personaldata.PersonKeys;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys keys after the commit of the event that gave them up. The keys lie in another database, so both cannot be one
 * transaction: what was given up is noted with the event and struck off once the key is gone. A process that died in between
 * finds it at its next start; destroying a key twice is harmless.
 */
@Component
public class StoredErasures implements Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(StoredErasures.class);

    private final JdbcTemplate jdbc;
    private final PersonKeys keys;

    StoredErasures(@Qualifier("commandDataSource") DataSource commandDataSource, PersonKeys keys) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.keys = keys;
    }

    @Override
    public void giveUp(List<ErasedKey> given) {
        jdbc.batchUpdate(
                "insert into command.pending_erasure (subject, retention_class) values (?, ?) on conflict do nothing",
                given,
                Math.max(1, given.size()),
                (statement, key) -> {
                    statement.setString(1, key.subject());
                    statement.setString(2, key.retention().name());
                });
        AfterCommit.run(this::carryOut);
    }

    /** Returns how many keys were destroyed. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    int carryOut() {
        var pending = jdbc.query(
                "select subject, retention_class from command.pending_erasure",
                (row, index) -> new ErasedKey(row.getString(1), RetentionClass.valueOf(row.getString(2))));
        var destroyed = 0;
        for (var key : pending) {
            try {
                keys.destroy(key.subject(), key.retention());
                jdbc.update(
                        "delete from command.pending_erasure where subject = ? and retention_class = ?",
                        key.subject(),
                        key.retention().name());
                destroyed++;
            } catch (RuntimeException failure) {
                // The event stands; a minute later it is tried again, and the log says that it is still owed.
                LOG.error("The key of {} ({}) could not be destroyed yet", key.subject(), key.retention(), failure);
            }
        }
        return destroyed;
    }
}

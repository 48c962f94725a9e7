package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.wiring.CompanySettings;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The policies in force: the defaults and what the company has adopted since. Adopted versions lie in a lookup table written
 * in the transaction of their event. This copy in memory follows when that transaction has committed; in another process it may
 * be some seconds behind, and what is recorded in these seconds keeps the version before, like what was recorded just before.
 */
@Component
class StoredPolicies implements Policies {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPolicies.class);

    private static final String SEPARATOR = ",";

    private final JdbcTemplate jdbc;
    private final List<PolicyVersion> defaults;
    private volatile PolicyBook book;

    StoredPolicies(@Qualifier("commandDataSource") DataSource commandDataSource, CompanySettings company) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.defaults = new ArrayList<>(PolicyDefaults.all());
        defaults.add(PolicyDefaults.companyFirstDay(company.firstDay()));
        this.book = read();
    }

    @Override
    public PolicyVersion inForce(PolicyName name, LocalDate parisDay) {
        return book.inForce(name, parisDay);
    }

    List<PolicyVersion> allInForce(LocalDate parisDay) {
        return book.allInForce(parisDay);
    }

    List<PolicyVersion> versionsOf(PolicyName name) {
        return book.versionsOf(name);
    }

    /** In the transaction of the event. */
    void adopt(PolicyVersion adopted) {
        jdbc.update(
                """
                insert into command.adopted_policy (name, version, valid_from, unit, value, promises, source)
                values (?, ?, ?, ?, ?, ?, ?)""",
                adopted.name().value(),
                adopted.version(),
                Date.valueOf(adopted.validFrom()),
                adopted.unit().name(),
                adopted.value(),
                String.join(SEPARATOR, adopted.promises()),
                adopted.source());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refreshSoonAtTheLatest();
            }
        });
    }

    /** The version is adopted by now: a copy that cannot be renewed must not make it look otherwise. */
    private void refreshSoonAtTheLatest() {
        try {
            refresh();
        } catch (DataAccessException unreadable) {
            LOG.warn("The policies in force could not be read again; this is tried every few seconds", unreadable);
        }
    }

    @Scheduled(fixedDelayString = "PT5S")
    void refresh() {
        book = read();
    }

    private PolicyBook read() {
        var adopted = jdbc.query(
                "select name, version, valid_from, unit, value, promises, source from command.adopted_policy order by adoption",
                (row, index) -> new PolicyVersion(
                        new PolicyName(row.getString(1)),
                        row.getString(2),
                        row.getDate(3).toLocalDate(),
                        PolicyUnit.valueOf(row.getString(4)),
                        row.getString(5),
                        List.of(row.getString(6).split(SEPARATOR, -1)),
                        row.getString(7)));
        return PolicyBook.of(defaults, adopted);
    }
}

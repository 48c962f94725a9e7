package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The policies in force: the defaults and what the company has adopted since. Adopted versions lie in a lookup table written
 * in the transaction of their event; this copy in memory may be some seconds behind, which is harmless because no version
 * may start on the day of its adoption.
 */
@Component
class StoredPolicies implements Policies {

    private static final String SEPARATOR = ",";

    private final JdbcTemplate jdbc;
    private volatile PolicyBook book;

    StoredPolicies(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.book = read();
    }

    @Override
    public PolicyVersion inForce(PolicyName name, LocalDate parisDay) {
        return book.inForce(name, parisDay);
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
    }

    @Scheduled(fixedDelayString = "PT5S")
    void refresh() {
        book = read();
    }

    private PolicyBook read() {
        var adopted = jdbc.query(
                "select name, version, valid_from, unit, value, promises, source from command.adopted_policy",
                (row, index) -> new PolicyVersion(
                        new PolicyName(row.getString(1)),
                        row.getString(2),
                        row.getDate(3).toLocalDate(),
                        PolicyUnit.valueOf(row.getString(4)),
                        row.getString(5),
                        List.of(row.getString(6).split(SEPARATOR, -1)),
                        row.getString(7)));
        return PolicyBook.of(PolicyDefaults.all(), adopted);
    }
}

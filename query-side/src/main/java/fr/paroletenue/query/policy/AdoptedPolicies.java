package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about policies: all their versions, or those in force on a day. */
@Component
public class AdoptedPolicies {

    /** The read model that the answers show. */
    public static final String READ_MODEL = PolicyProjection.NAME;

    private final JdbcTemplate jdbc;

    AdoptedPolicies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version ever adopted, those of one policy in the order of their adoption. */
    public List<PolicyVersion> versions() {
        return jdbc.query(
                "select * from read_model.policy_version order by policy, ordinal",
                (row, n) -> PolicyRows.adoption(row).adopted());
    }

    /** @param on a Paris day on which they are in force; null for every version ever adopted */
    public List<PolicyView> all(@Nullable LocalDate on) {
        return on == null
                ? jdbc.query(
                        "select * from read_model.policy_version order by policy, ordinal",
                        (row, n) -> PolicyView.of(PolicyRows.adoption(row)))
                : jdbc.query("""
                        select distinct on (policy) * from read_model.policy_version
                         where valid_from <= ? order by policy, valid_from desc, ordinal desc""", (row, n) -> PolicyView.of(PolicyRows.adoption(row)), on);
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.query.erasure.SealedBeside;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was said about visits is sealed under the key of their contract, and erased with it. */
@Component
class VisitsOfAContract implements SealedBeside {

    private final JdbcTemplate jdbc;

    VisitsOfAContract(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String path() {
        return "contracts";
    }

    @Override
    public List<String> of(String contractId) {
        return jdbc.queryForList("""
                select schedule_id from read_model.schedule where contract_id = ?
                union all
                select mission_id from read_model.mission where contract_id = ?""", String.class, contractId, contractId);
    }
}

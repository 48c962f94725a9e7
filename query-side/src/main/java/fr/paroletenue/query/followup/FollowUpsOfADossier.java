package fr.paroletenue.query.followup;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How a client's contracts are followed up belongs to the dossier (S1-06). */
@Component
class FollowUpsOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    FollowUpsOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return FollowUpProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select follow_up_id from read_model.follow_up where client_id = ?", String.class, clientId);
    }
}

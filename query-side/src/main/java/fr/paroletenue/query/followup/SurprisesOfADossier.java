package fr.paroletenue.query.followup;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was planned in secret belongs to the dossier too; the history passes it by for whoever may not know (S1-06, S1-22). */
@Component
class SurprisesOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    SurprisesOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return SurprisePlanProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select plan_id from read_model.surprise_plan where client_id = ?", String.class, clientId);
    }
}

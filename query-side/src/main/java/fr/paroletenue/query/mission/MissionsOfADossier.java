package fr.paroletenue.query.mission;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was planned at a client's home and what came of it belong to the dossier (S1-06). */
@Component
class MissionsOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    MissionsOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return MissionProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select mission_id from read_model.mission where client_id = ?", String.class, clientId);
    }
}

package fr.paroletenue.query.followup;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was found wrong at a client's belongs to the dossier, beside the complaints (S2-37). */
@Component
class AnomaliesOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    AnomaliesOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return AnomalyProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select anomaly_id from read_model.anomaly where client_id = ?", String.class, clientId);
    }
}

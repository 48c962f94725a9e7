package fr.paroletenue.query.request;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A client's requests, from the first word to the accepted quote (S1-06). */
@Component
class RequestsOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    RequestsOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return RequestProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select request_id from read_model.request where client_id = ?", String.class, clientId);
    }
}

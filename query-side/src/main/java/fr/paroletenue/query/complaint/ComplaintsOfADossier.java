package fr.paroletenue.query.complaint;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A client's complaints, linked from the start or afterwards, and the remarks from which they were promoted. */
@Component
class ComplaintsOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    ComplaintsOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return ComplaintProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList("""
                select unnest(array[complaint_id, promoted_from]) from read_model.complaint where client_id = ?
                except select null""", String.class, clientId);
    }
}

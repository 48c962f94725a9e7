package fr.paroletenue.query.intake;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A client's messages in the call log, and those that became one of the client's complaints before anybody knew whose they were. */
@Component
class MessagesOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    MessagesOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return IntakeProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList("""
                select intake_id from read_model.intake where client_id = ?
                union
                select intake_id from read_model.intake
                 where became_id in (select unnest(array[complaint_id, promoted_from])
                                       from read_model.complaint where client_id = ?)""", String.class, clientId, clientId);
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When visits come back, and when they pause, belongs to the dossier of the client (S1-06). */
@Component
class SchedulesOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    SchedulesOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return ScheduleProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select schedule_id from read_model.schedule where client_id = ?", String.class, clientId);
    }
}

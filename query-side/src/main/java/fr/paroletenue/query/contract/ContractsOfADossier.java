package fr.paroletenue.query.contract;

import fr.paroletenue.query.client.DossierPart;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A client's contracts belong to the dossier (S1-06). */
@Component
class ContractsOfADossier implements DossierPart {

    private final JdbcTemplate jdbc;

    ContractsOfADossier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String readModel() {
        return ContractProjection.NAME;
    }

    @Override
    public List<String> of(String clientId) {
        return jdbc.queryForList(
                "select contract_id from read_model.contract where client_id = ?", String.class, clientId);
    }
}

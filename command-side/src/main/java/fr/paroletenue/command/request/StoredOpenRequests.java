package fr.paroletenue.command.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.request.RequestId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lookup table of open requests, in the command side's own schema. */
@Component
class StoredOpenRequests implements OpenRequests {

    private final JdbcTemplate jdbc;

    StoredOpenRequests(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    @Override
    public List<RequestId> of(ClientId client) {
        return jdbc.query(
                "select request_id from command.open_request where client_id = ? order by request_id",
                (row, index) -> new RequestId(row.getString(1)),
                client.value());
    }

    @Override
    public void keep(RequestState request) {
        var facts = request.facts();
        if (request.isGoingOn()) {
            jdbc.update(
                    "insert into command.open_request (request_id, client_id) values (?, ?) on conflict do nothing",
                    facts.requestId().value(),
                    facts.clientId().value());
        } else {
            jdbc.update(
                    "delete from command.open_request where request_id = ?",
                    facts.requestId().value());
        }
    }
}

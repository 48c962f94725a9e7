package fr.paroletenue.command.wiring;

import fr.paroletenue.api.history.History;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether the history knows something of which another file speaks. Exact: it is asked in the transaction of whoever asks. */
@Component
public class RecordedFiles {

    private final JdbcTemplate jdbc;

    RecordedFiles(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    /** @param firstEvent the type of event with which such a file begins */
    public boolean contain(String id, Class<?> firstEvent) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from events.domain_event where aggregate_id = ? and sequence = 0 and type = ?)",
                Boolean.class,
                id,
                History.storedAs(firstEvent).value()));
    }

    /** Whether this ever happened to a file; for files that are short. */
    public boolean tell(String id, Class<?> event) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from events.domain_event where aggregate_id = ? and type = ?)",
                Boolean.class,
                id,
                History.storedAs(event).value()));
    }
}

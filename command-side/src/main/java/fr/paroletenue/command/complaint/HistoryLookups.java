package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.history.History;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What this room asks of the history besides the events of an aggregate. */
interface HistoryLookups {

    /** Whether a complaint of that id was ever recorded. */
    boolean isComplaint(ComplaintId id);

    /** The position of the last event there is. */
    long lastPosition();

    @Component
    class Stored implements HistoryLookups {

        private static final String RECORDED =
                History.storedAs(ComplaintEvent.Recorded.class).value();

        private final JdbcTemplate jdbc;

        Stored(@Qualifier("commandDataSource") DataSource commandDataSource) {
            this.jdbc = new JdbcTemplate(commandDataSource);
        }

        @Override
        public boolean isComplaint(ComplaintId id) {
            return Boolean.TRUE.equals(jdbc.queryForObject(
                    "select exists (select from events.domain_event where aggregate_id = ? and sequence = 0 and type = ?)",
                    Boolean.class,
                    id.value(),
                    RECORDED));
        }

        @Override
        public long lastPosition() {
            return Objects.requireNonNull(
                    jdbc.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class));
        }
    }
}

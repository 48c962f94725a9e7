package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.command.wiring.RecordedFiles;
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

        private final JdbcTemplate jdbc;
        private final RecordedFiles recorded;

        Stored(@Qualifier("commandDataSource") DataSource commandDataSource, RecordedFiles recorded) {
            this.jdbc = new JdbcTemplate(commandDataSource);
            this.recorded = recorded;
        }

        @Override
        public boolean isComplaint(ComplaintId id) {
            return recorded.contain(id.value(), ComplaintEvent.Recorded.class);
        }

        @Override
        public long lastPosition() {
            return Objects.requireNonNull(
                    jdbc.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class));
        }
    }
}

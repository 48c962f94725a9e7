package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.ComplaintId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which causes were found behind the founded complaints of a client, and when: codes and identities only. */
interface FoundedCauses {

    /** @param day the Paris day of the investigation */
    void note(String clientId, ComplaintId complaint, Collection<CauseCode> causes, LocalDate day);

    /** The complaints of a client with that cause whose day lies after {@code after}, the oldest first. */
    List<ComplaintId> since(String clientId, CauseCode cause, LocalDate after);

    @Component
    class Stored implements FoundedCauses {

        private final JdbcTemplate jdbc;

        Stored(@Qualifier("commandDataSource") DataSource commandDataSource) {
            this.jdbc = new JdbcTemplate(commandDataSource);
        }

        @Override
        public void note(String clientId, ComplaintId complaint, Collection<CauseCode> causes, LocalDate day) {
            jdbc.batchUpdate("""
                    insert into command.founded_cause (client_id, cause, complaint_id, founded_on) values (?, ?, ?, ?)
                    on conflict do nothing""", causes, Math.max(1, causes.size()), (statement, cause) -> {
                statement.setString(1, clientId);
                statement.setString(2, cause.name());
                statement.setString(3, complaint.value());
                statement.setObject(4, day);
            });
        }

        @Override
        public List<ComplaintId> since(String clientId, CauseCode cause, LocalDate after) {
            return jdbc.query("""
                    select complaint_id from command.founded_cause where client_id = ? and cause = ? and founded_on > ?
                    order by founded_on, complaint_id""", (row, index) -> new ComplaintId(row.getString(1)), clientId, cause.name(), after);
        }
    }
}

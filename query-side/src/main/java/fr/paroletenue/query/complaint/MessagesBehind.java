package fr.paroletenue.query.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The message of the call log that a complaint was made of, or that was written down with it (S1-04, S2-07). */
@Component
class MessagesBehind {

    private final JdbcTemplate jdbc;

    MessagesBehind(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number in the call log */
    record Message(String intakeId, String number) {}

    /** @param promotedFrom the remark that it was before: then the message became that */
    Optional<Message> of(String complaintId, @Nullable String promotedFrom) {
        return jdbc
                .query(
                        """
                        select intake_id, number from read_model.intake
                         where became_id in (?, ?) order by number_order limit 1""",
                        (row, n) -> new Message(row.getString("intake_id"), row.getString("number")),
                        complaintId,
                        promotedFrom == null ? complaintId : promotedFrom)
                .stream()
                .findFirst();
    }
}

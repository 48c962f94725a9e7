package fr.paroletenue.query.intake;

import fr.paroletenue.query.list.Days;
import fr.paroletenue.query.list.Share;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How well messages are taken: what was answered at once (S2-08), who met the machine (S2-04), who was called back (S2-09). */
@Component
public class CallLogFigures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CallLogFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first Paris day on which a message was left
     * @param to last Paris day
     * @param withoutOutcome messages of which nobody said yet what came of them
     * @param answeredAtOnce among what was asked by telephone or in person and has an outcome; what became a complaint, a remark, a
     *     request or a contact in a client's file asked for no information (S2-08)
     * @param voicemail among calls, answered or not
     * @param calledBackInTime among call-backs that were owed and are judged
     */
    public record Figures(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant asOf,
            long messages,
            long withoutOutcome,
            long bypassed,
            Share answeredAtOnce,
            Share voicemail,
            Share calledBackInTime) {}

    public Figures of(@Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? null : Days.startOf(from);
        var end = to == null ? null : Days.startOf(to.plusDays(1));
        return jdbc.queryForObject(
                """
                select count(*) as messages,
                       count(*) filter (where outcome is null) as without_outcome,
                       count(*) filter (where bypass) as bypassed,
                       count(*) filter (where channel in ('PHONE', 'IN_PERSON') and outcome not in (
                           'COMPLAINT', 'REMARK', 'REQUEST', 'CONTACT')) as spoken,
                       count(*) filter (where channel in ('PHONE', 'IN_PERSON') and outcome = 'ANSWERED') as answered,
                       count(*) filter (where channel in ('PHONE', 'VOICEMAIL')) as calls,
                       count(*) filter (where channel = 'VOICEMAIL') as voicemails,
                       count(*) filter (where call_back_state in ('KEPT', 'MISSED')) as judged,
                       count(*) filter (where call_back_state = 'KEPT') as kept
                  from read_model.intake
                 where (?::timestamptz is null or left_at >= ?) and (?::timestamptz is null or left_at < ?)""",
                (row, n) -> new Figures(
                        from,
                        to,
                        clock.instant(),
                        row.getLong("messages"),
                        row.getLong("without_outcome"),
                        row.getLong("bypassed"),
                        Share.of(row.getLong("answered"), row.getLong("spoken")),
                        Share.of(row.getLong("voicemails"), row.getLong("calls")),
                        Share.of(row.getLong("kept"), row.getLong("judged"))),
                first,
                first,
                end,
                end);
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The archive: files that are over, until when each is kept, and which may be erased (S3-27, S3-28, R-64, R-65). */
@Component
public class Retention {

    /** The file whose years end first comes first. */
    public static final Order BY_LAST_DAY =
            new Order("keepUntil", "kept_days", "complaint_id", Order.Kind.NUMBER, false);

    /** Asked of the history: a hold must not be missed because a read model is behind. */
    private static final String ARCHIVE = """
            (select c.complaint_id, c.register_number, c.status, c.keep_until, c.keep_until - date '2000-01-01' as kept_days,
                    coalesce(m.open, false) as on_hold
               from read_model.complaint c
               left join lateral (
                    select e.type = 'complaint.mediation-referred'
                           or convert_from(e.payload, 'UTF8')::jsonb ->> 'state' in (%s) as open
                      from events.domain_event e
                     where e.aggregate_id = c.complaint_id
                       and e.type in ('complaint.mediation-referred', 'complaint.mediation-moved')
                     order by e.sequence desc limit 1) m on true
              where c.status in ('CLOSED', 'WITHDRAWN') and c.keep_until is not null
                and not exists (select from events.domain_event e
                                 where e.aggregate_id = c.complaint_id and e.type = 'complaint.erased')) archive""".formatted(Arrays.stream(MediationState.values())
            .filter(MediationState::isOpen)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ")));

    /**
     * @param keepUntil the last day on which the file must still be readable
     * @param onHold whether a mediation is open, which suspends erasure however long it takes
     */
    public record Archived(
            String complaintId,
            String registerNumber,
            ComplaintStatus status,
            LocalDate keepUntil,
            boolean onHold,
            boolean erasable) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Retention(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param erasable null for all */
    public KeysetQuery.Part<Archived> page(@Nullable Boolean erasable, int size, @Nullable String cursor) {
        var today = Paris.dayOf(clock.instant());
        return query(erasable, today).page(jdbc, BY_LAST_DAY, size, cursor, (row, n) -> {
            var keepUntil = row.getObject("keep_until", LocalDate.class);
            var onHold = row.getBoolean("on_hold");
            return new Archived(
                    row.getString("complaint_id"),
                    row.getString("register_number"),
                    ComplaintStatus.valueOf(row.getString("status")),
                    keepUntil,
                    onHold,
                    !onHold && keepUntil.isBefore(today));
        });
    }

    public long count(@Nullable Boolean erasable) {
        return query(erasable, Paris.dayOf(clock.instant())).count(jdbc);
    }

    private static KeysetQuery query(@Nullable Boolean erasable, LocalDate today) {
        var query = new KeysetQuery("*", ARCHIVE);
        if (erasable != null) {
            query.and((erasable ? "" : "not ") + "(keep_until < ? and not on_hold)", today);
        }
        return query;
    }
}

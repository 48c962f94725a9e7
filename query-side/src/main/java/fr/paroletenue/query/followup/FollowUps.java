package fr.paroletenue.query.followup;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The list of follow-ups, and one of them. */
@Component
public class FollowUps {

    /** The read model that the answers show. */
    public static final String READ_MODEL = FollowUpProjection.NAME;

    public static final Order BY_DUE_DATE = new Order("dueAt", "due_at", "follow_up_id", Order.Kind.INSTANT, false);
    public static final Order BY_FIRST_VISIT =
            new Order("firstVisitAt", "first_visit_at", "follow_up_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS =
            List.of(BY_DUE_DATE, BY_DUE_DATE.turned(), BY_FIRST_VISIT, BY_FIRST_VISIT.turned());

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FollowUps(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public KeysetQuery.Part<FollowUpLine> page(FollowUpFilter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        return query(filter, now)
                .page(jdbc, order, size, cursor, (row, n) -> FollowUpLine.of(FollowUpRows.file(row), now));
    }

    public long count(FollowUpFilter filter) {
        return query(filter, clock.instant()).count(jdbc);
    }

    public void forEach(FollowUpFilter filter, Order order, Consumer<FollowUpLine> each) {
        var now = clock.instant();
        query(filter, now).forEach(jdbc, order, (row, n) -> FollowUpLine.of(FollowUpRows.file(row), now), each);
    }

    /** @param planned the surprise checks to come, for whoever may know of them; null for anybody else (S1-22) */
    public Optional<FollowUpView> find(String followUpId, @Nullable List<PlannedCheck> planned) {
        return jdbc
                .query(
                        "select file from read_model.follow_up where follow_up_id = ?",
                        (row, n) -> FollowUpRows.file(row),
                        followUpId)
                .stream()
                .findFirst()
                .map(file -> FollowUpView.of(file, planned));
    }

    private static KeysetQuery query(FollowUpFilter filter, Instant now) {
        var query = new KeysetQuery("follow_up_id, due_at, first_visit_at, file", "read_model.follow_up")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = ?")
                .andIf(filter.clientId(), "client_id = ?")
                .andIf(filter.contractId(), "contract_id = ?")
                .andIf(filter.owed() == null ? null : filter.owed().name(), "owed @> array[?::text]");
        if (filter.dueBefore() != null) {
            query.and("due_at <= ?", Paris.startOf(filter.dueBefore()).atOffset(ZoneOffset.UTC));
        }
        if (filter.late()) {
            query.and("due_at <= ?", now.atOffset(ZoneOffset.UTC));
        }
        if (filter.undelivered()) {
            query.and("undelivered_since is not null");
        }
        return query;
    }
}

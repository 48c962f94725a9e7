package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.query.contract.Contracts;
import fr.paroletenue.query.history.AsKnownThen;
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

/**
 * The missions: the list, and one of them as it is or as it was known at an instant (S2-33). One mission is always read from the
 * history itself, because the read model holds no word of what was said; a month has few events.
 */
@Component
public class Missions {

    /** The read model that the answers show. */
    public static final String READ_MODEL = MissionProjection.NAME;

    public static final Order BY_MONTH = new Order("month", "begins_at", "mission_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_MONTH, BY_MONTH.turned());

    private final JdbcTemplate jdbc;
    private final AsKnownThen history;
    private final Contracts contracts;
    private final Clock clock;
    private final MissionFold fold = new MissionFold();

    Missions(JdbcTemplate jdbc, AsKnownThen history, Contracts contracts, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.contracts = contracts;
        this.clock = clock;
    }

    public KeysetQuery.Part<MissionLine> page(MissionFilter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        return query(filter, now).page(jdbc, order, size, cursor, (row, n) -> MissionLine.of(row, now));
    }

    public long count(MissionFilter filter) {
        return query(filter, clock.instant()).count(jdbc);
    }

    public void forEach(MissionFilter filter, Order order, Consumer<MissionLine> each) {
        var now = clock.instant();
        query(filter, now).forEach(jdbc, order, (row, n) -> MissionLine.of(row, now), each);
    }

    public Optional<MissionView> find(String missionId) {
        return history.now(missionId, MissionEvent.class, fold)
                .map(file -> MissionView.of(
                        file, contracts.gates(List.of(file.contractId())).get(file.contractId())));
    }

    /** As it was known at that instant, which has to lie behind; so is the contract that decides about its visits. */
    public Optional<MissionView> find(String missionId, Instant at) {
        return history.of(missionId, MissionEvent.class, fold, history.past(at))
                .map(file -> MissionView.of(
                        file, contracts.gates(file.contractId(), at).orElse(null)));
    }

    private static KeysetQuery query(MissionFilter filter, Instant now) {
        var query = new KeysetQuery(MissionLine.COLUMNS, MissionLine.FROM)
                .andIf(filter.contractId(), "m.contract_id = ?")
                .andIf(filter.clientId(), "m.client_id = ?")
                .andIf(filter.month() == null ? null : filter.month().toString(), "m.month = ?");
        if (filter.unsigned()) {
            query.and("m.timesheet_awaited");
        }
        if (filter.unanswered()) {
            query.and("m.remarks_awaited > 0");
        }
        if (filter.late()) {
            var at = now.atOffset(ZoneOffset.UTC);
            query.and(MissionLine.LATE, at, at);
        }
        return query;
    }
}

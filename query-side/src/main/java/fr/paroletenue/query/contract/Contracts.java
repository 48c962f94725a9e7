package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.VisitGate;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.query.history.AsKnownThen;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The list of contracts, one of them as it is or as it was known at an instant, and who may come for a visit. */
@Component
public class Contracts {

    /** The read model that the answers show. */
    public static final String READ_MODEL = ContractProjection.NAME;

    public static final Order BY_DRAWING_UP =
            new Order("drawnUpAt", "drawn_up_at", "contract_id", Order.Kind.INSTANT, false);
    public static final Order BY_DUE_DATE = new Order("dueAt", "due_at", "contract_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS =
            List.of(BY_DRAWING_UP, BY_DRAWING_UP.turned(), BY_DUE_DATE, BY_DUE_DATE.turned());

    private final JdbcTemplate jdbc;
    private final AsKnownThen history;
    private final Clock clock;
    private final ContractFold fold = new ContractFold();

    Contracts(JdbcTemplate jdbc, AsKnownThen history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    public KeysetQuery.Part<ContractLine> page(ContractFilter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        return query(filter, now)
                .page(jdbc, order, size, cursor, (row, n) -> ContractLine.of(ContractRows.file(row), now));
    }

    public long count(ContractFilter filter) {
        return query(filter, clock.instant()).count(jdbc);
    }

    public void forEach(ContractFilter filter, Order order, Consumer<ContractLine> each) {
        var now = clock.instant();
        query(filter, now).forEach(jdbc, order, (row, n) -> ContractLine.of(ContractRows.file(row), now), each);
    }

    public Optional<ContractView> find(String contractId) {
        return file(contractId).map(file -> ContractView.of(file, clock.instant()));
    }

    /** As it was known at that instant, which has to lie behind. */
    public Optional<ContractView> find(String contractId, Instant at) {
        return history.of(contractId, ContractEvent.class, fold, history.past(at))
                .map(file -> ContractView.of(file, at));
    }

    /** Each condition of a visit that would begin at that instant, and whether it is met. */
    public Optional<List<VisitGate>> gates(String contractId, WorkerId worker, Instant startsAt) {
        return file(contractId).map(file -> file.gates().on(startsAt, worker));
    }

    /** What decides about the visits of these contracts, of those that there are. */
    public Map<String, VisitGates> gates(Collection<String> contractIds) {
        var gates = new HashMap<String, VisitGates>();
        jdbc.query(
                "select file from read_model.contract where contract_id = any (?)",
                row -> {
                    var file = ContractRows.file(row);
                    gates.put(file.contractId(), file.gates());
                },
                (Object) contractIds.toArray(String[]::new));
        return Map.copyOf(gates);
    }

    /** What decided about the visits of a contract, as it was known at that instant, which has to lie behind. */
    public Optional<VisitGates> gates(String contractId, Instant at) {
        return history.of(contractId, ContractEvent.class, fold, history.past(at))
                .map(ContractFile::gates);
    }

    private Optional<ContractFile> file(String contractId) {
        return jdbc
                .query(
                        "select file from read_model.contract where contract_id = ?",
                        (row, n) -> ContractRows.file(row),
                        contractId)
                .stream()
                .findFirst();
    }

    private static KeysetQuery query(ContractFilter filter, Instant now) {
        var query = new KeysetQuery("contract_id, drawn_up_at, due_at, file", "read_model.contract")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = ?")
                .andIf(filter.clientId(), "client_id = ?")
                .andIf(filter.workerId(), "workers @> array[?::text]")
                .andIf(filter.endsBefore(), "ends_on < ?");
        if (filter.late()) {
            query.and("due_at <= ?", now.atOffset(ZoneOffset.UTC));
        }
        if (filter.lacksNotebook()) {
            query.and("lacks_notebook");
        }
        return query;
    }
}

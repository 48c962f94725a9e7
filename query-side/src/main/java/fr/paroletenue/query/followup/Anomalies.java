package fr.paroletenue.query.followup;

import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The list of anomalies, and one of them (S2-37). */
@Component
public class Anomalies {

    /** The read model that the answers show. */
    public static final String READ_MODEL = AnomalyProjection.NAME;

    public static final Order BY_FINDING = new Order("foundAt", "found_at", "anomaly_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_FINDING, BY_FINDING.turned());

    private final JdbcTemplate jdbc;

    Anomalies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetQuery.Part<AnomalyView> page(AnomalyFilter filter, Order order, int size, @Nullable String cursor) {
        return query(filter).page(jdbc, order, size, cursor, (row, n) -> AnomalyView.of(AnomalyRows.file(row)));
    }

    public long count(AnomalyFilter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(AnomalyFilter filter, Order order, Consumer<AnomalyView> each) {
        query(filter).forEach(jdbc, order, (row, n) -> AnomalyView.of(AnomalyRows.file(row)), each);
    }

    public Optional<AnomalyView> find(String anomalyId) {
        return jdbc
                .query(
                        "select file from read_model.anomaly where anomaly_id = ?",
                        (row, n) -> AnomalyRows.file(row),
                        anomalyId)
                .stream()
                .findFirst()
                .map(AnomalyView::of);
    }

    private static KeysetQuery query(AnomalyFilter filter) {
        return new KeysetQuery("anomaly_id, found_at, file", "read_model.anomaly")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = ?")
                .andIf(filter.kind() == null ? null : filter.kind().name(), "kind = ?")
                .andIf(filter.clientId(), "client_id = ?")
                .andIf(filter.contractId(), "contract_id = ?")
                .andIf(filter.workerId(), "worker_id = ?");
    }
}

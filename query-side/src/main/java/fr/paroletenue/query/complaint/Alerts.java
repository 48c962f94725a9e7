package fr.paroletenue.query.complaint;

import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about alerts: limits that come near, targets and limits that were missed, excuses, approvals that are awaited. */
@Component
public class Alerts {

    /** The read model that the answers show. */
    public static final String READ_MODEL = AlertProjection.NAME;

    public static final Order BY_TIME = new Order("raisedAt", "raised_at", "alert_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_TIME, BY_TIME.turned());

    private static final String COLUMNS = "a.*, c.register_number, c.owner";
    private static final String TABLES = "read_model.alert a left join read_model.complaint c using (complaint_id)";

    private final JdbcTemplate jdbc;

    Alerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which alerts are wanted; what is null does not narrow.
     *
     * @param resolved false for those whose act is still missing
     * @param imported those that were long past when their complaints came from a former system, or the others
     */
    public record Filter(
            boolean imported,
            @Nullable Boolean resolved,
            @Nullable Kind kind,
            @Nullable String owner,
            @Nullable String complaintId) {}

    public KeysetQuery.Part<AlertView> page(Filter filter, Order order, int size, @Nullable String cursor) {
        return query(filter).page(jdbc, order, size, cursor, (row, n) -> view(row));
    }

    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(Filter filter, Order order, Consumer<AlertView> each) {
        query(filter).forEach(jdbc, order, (row, n) -> view(row), each);
    }

    private static KeysetQuery query(Filter filter) {
        var query = new KeysetQuery(COLUMNS, TABLES);
        query.and(filter.imported() ? "imported" : "not imported");
        if (filter.resolved() != null) {
            query.and(filter.resolved() ? "resolved_at is not null" : "resolved_at is null");
        }
        return query.andIf(filter.kind() == null ? null : filter.kind().name(), "kind = ?")
                .andIf(filter.owner(), "c.owner = ?")
                .andIf(filter.complaintId(), "a.complaint_id = ?");
    }

    private static AlertView view(ResultSet row) throws SQLException {
        var alert = AlertRows.alert(row);
        var due = alert.due();
        return new AlertView(
                alert.alertId(),
                alert.kind(),
                alert.complaintId(),
                row.getString("register_number"),
                row.getString("owner"),
                alert.dueDate(),
                due == null ? null : due.dueAt(),
                due == null ? null : due.policy(),
                due == null ? null : due.policyVersion(),
                alert.raisedAt(),
                alert.imported(),
                alert.isResolved(),
                alert.resolvedAt(),
                alert.resolvedBy(),
                alert.verdict(),
                alert.actionId(),
                alert.compensationId());
    }
}

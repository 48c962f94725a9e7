package fr.paroletenue.query.complaint;

import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.RepairFile.ActionStatus;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.projection.RowJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about corrective actions; those still open stay listed after the closure of their complaint (S3-32). */
@Component
public class CorrectiveActions {

    /** The read model that the answers show. */
    public static final String READ_MODEL = ComplaintProjection.NAME;

    public static final Order BY_DUE_DATE = new Order("dueAt", "due_at", "action_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_DUE_DATE, BY_DUE_DATE.turned());

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CorrectiveActions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The views of the list. */
    public enum State {
        /** Still to be done, or to be looked at again. */
        OPEN,
        /** The same, and its due date has passed (S3-29). */
        OVERDUE,
        ALL
    }

    /** Which actions are wanted; what is null does not narrow. */
    public record Filter(
            State state,
            @Nullable ActionStatus status,
            @Nullable String responsible,
            @Nullable String complaintId) {}

    /** @param dueDate until it is done, then until somebody has looked whether it helped; absent where none was promised */
    public record ActionLine(
            String id,
            String complaintId,
            String registerNumber,
            int number,
            String description,
            String responsible,
            LocalDate dueOn,
            ActionStatus status,
            boolean open,
            boolean late,
            @Nullable FiledDueDateView dueDate) {}

    public KeysetQuery.Part<ActionLine> page(Filter filter, Order order, int size, @Nullable String cursor) {
        return query(filter).page(jdbc, order, size, cursor, (row, n) -> line(row));
    }

    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(Filter filter, Order order, Consumer<ActionLine> each) {
        query(filter).forEach(jdbc, order, (row, n) -> line(row), each);
    }

    private KeysetQuery query(Filter filter) {
        var query = new KeysetQuery("*", "read_model.corrective_action");
        switch (filter.state()) {
            case OPEN -> query.and("open");
            case OVERDUE ->
                query.and("open and awaited and due_at <= ?", clock.instant().atOffset(ZoneOffset.UTC));
            case ALL -> {}
        }
        return query.andIf(filter.status() == null ? null : filter.status().name(), "status = ?")
                .andIf(filter.responsible(), "responsible = ?")
                .andIf(filter.complaintId(), "complaint_id = ?");
    }

    private ActionLine line(ResultSet row) throws SQLException {
        var due = row.getString("due");
        var date = due == null ? null : RowJson.read(due, FiledDueDate.class);
        return new ActionLine(
                row.getString("action_id"),
                row.getString("complaint_id"),
                row.getString("register_number"),
                row.getInt("number"),
                row.getString("description"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                ActionStatus.valueOf(row.getString("status")),
                row.getBoolean("open"),
                row.getBoolean("open")
                        && date != null
                        && date.awaited()
                        && date.due().hasPassedAt(clock.instant()),
                date == null ? null : FiledDueDateView.of(date));
    }
}

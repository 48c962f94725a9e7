package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The questions about remarks (S3-01, S5-06). */
@Component
public class Remarks {

    /** The read model that the answers show. */
    public static final String READ_MODEL = RemarkProjection.NAME;

    public static final Order BY_RECEIPT =
            new Order("receivedAt", "received_at", "remark_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_RECEIPT, BY_RECEIPT.turned());

    private static final RowMapper<RemarkView> VIEW =
            (row, n) -> RemarkView.of(RemarkRows.file(row), row.getString("intake_id"), row.getString("intake_number"));

    /** The message of the call log with it (S1-04, S2-07). */
    private static final String COLUMNS = """
            remark_id, received_at, file,
            (select intake_id from read_model.intake where became_id = remark_id order by number_order limit 1) as intake_id,
            (select number from read_model.intake where became_id = remark_id order by number_order limit 1)
                as intake_number""";

    private final JdbcTemplate jdbc;

    Remarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which remarks are wanted; what is null does not narrow.
     *
     * @param promoted true for those that became a complaint
     */
    public record Filter(
            @Nullable Boolean promoted, @Nullable FeedbackType type) {}

    public KeysetQuery.Part<RemarkView> page(Filter filter, Order order, int size, @Nullable String cursor) {
        return query(filter).page(jdbc, order, size, cursor, VIEW);
    }

    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(Filter filter, Order order, Consumer<RemarkView> each) {
        query(filter).forEach(jdbc, order, VIEW, each);
    }

    public Optional<RemarkView> find(String remarkId) {
        return jdbc.query("select " + COLUMNS + " from read_model.remark where remark_id = ?", VIEW, remarkId).stream()
                .findFirst();
    }

    private static KeysetQuery query(Filter filter) {
        var query = new KeysetQuery(COLUMNS, "read_model.remark");
        if (filter.promoted() != null) {
            query.and(filter.promoted() ? "complaint_id is not null" : "complaint_id is null");
        }
        return query.andIf(filter.type() == null ? null : filter.type().name(), "type = ?");
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The questions about remarks (S5-06). */
@Component
public class Remarks {

    /** The read model that the answers show. */
    public static final String READ_MODEL = RemarkProjection.NAME;

    public static final Order BY_RECEIPT =
            new Order("receivedAt", "received_at", "remark_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_RECEIPT, BY_RECEIPT.turned());

    private static final RowMapper<RemarkView> VIEW = (row, n) -> RemarkView.of(RemarkRows.file(row));

    private final JdbcTemplate jdbc;

    Remarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param promoted true for those that became a complaint; null for all */
    public KeysetQuery.Part<RemarkView> page(
            @Nullable Boolean promoted, Order order, int size, @Nullable String cursor) {
        return query(promoted).page(jdbc, order, size, cursor, VIEW);
    }

    public long count(@Nullable Boolean promoted) {
        return query(promoted).count(jdbc);
    }

    public void forEach(@Nullable Boolean promoted, Order order, Consumer<RemarkView> each) {
        query(promoted).forEach(jdbc, order, VIEW, each);
    }

    public Optional<RemarkView> find(String remarkId) {
        return jdbc.query("select file from read_model.remark where remark_id = ?", VIEW, remarkId).stream()
                .findFirst();
    }

    private static KeysetQuery query(@Nullable Boolean promoted) {
        var query = new KeysetQuery("remark_id, received_at, file", "read_model.remark");
        if (promoted != null) {
            query.and(promoted ? "complaint_id is not null" : "complaint_id is null");
        }
        return query;
    }
}

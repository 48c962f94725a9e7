package fr.paroletenue.query.list;

import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A list in SQL: conditions, an order, and pages behind cursors. */
public final class KeysetQuery {

    /** Lines per query where a whole list is exported. */
    private static final int STREAMED = 500;

    /** A part of a list and the cursor of the rest. */
    public record Part<T>(List<T> items, @Nullable Cursor next) {}

    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    public KeysetQuery(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    public KeysetQuery and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    public KeysetQuery andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    public long count(JdbcTemplate jdbc) {
        var count = jdbc.queryForObject(
                "select count(*) from " + from + where(conditions), Long.class, parameters.toArray());
        return count == null ? 0 : count;
    }

    /** @param cursor as the caller sent it */
    public <T> Part<T> page(JdbcTemplate jdbc, Order order, int size, @Nullable String cursor, RowMapper<T> mapper) {
        Cursor start = cursor == null || cursor.isEmpty()
                ? null
                : Cursor.read(cursor, order.word())
                        .filter(read -> order.value(read).isPresent())
                        .orElseThrow(() -> EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE));
        return page(jdbc, order, size, start, mapper);
    }

    /** The whole list, a few lines in memory at a time, without a transaction that stays open. */
    public <T> void forEach(JdbcTemplate jdbc, Order order, RowMapper<T> mapper, Consumer<T> each) {
        @Nullable Cursor next = null;
        do {
            Part<T> part = page(jdbc, order, STREAMED, next, mapper);
            part.items().forEach(each);
            next = part.next();
        } while (next != null);
    }

    private <T> Part<T> page(JdbcTemplate jdbc, Order order, int size, @Nullable Cursor start, RowMapper<T> mapper) {
        var all = new ArrayList<>(conditions);
        var values = new ArrayList<>(parameters);
        if (start != null) {
            all.add(order.behind());
            values.add(order.value(start).orElseThrow());
            values.add(start.id());
        }
        values.add(size + 1);
        var items = new ArrayList<T>();
        var cursors = new ArrayList<Cursor>();
        jdbc.query(
                "select " + columns + " from " + from + where(all) + order.clause() + " limit ?",
                row -> {
                    items.add(mapper.mapRow(row, items.size()));
                    cursors.add(new Cursor(order.word(), order.valueIn(row), row.getString(order.id())));
                },
                values.toArray());
        if (items.size() <= size) {
            return new Part<>(items, null);
        }
        return new Part<>(items.subList(0, size), cursors.get(size - 1));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}

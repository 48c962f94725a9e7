package fr.paroletenue.query.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that is only ever written whole row by whole row. The {@code version} column guards each row: a writer that
 * was overtaken changes nothing.
 */
public final class UpsertTable<T> {

    /** Already JSON text, for a jsonb column. */
    public record Json(String text) {}

    private record Column<T>(String name, boolean key, Function<T, ? extends @Nullable Object> value) {}

    private final String table;
    private final List<Column<T>> columns;
    private final String sql;

    private UpsertTable(String table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
        this.sql =
                "insert into %s (%s) values (%s) on conflict (%s) do update set %s where %s.version <= excluded.version"
                        .formatted(
                                table,
                                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                                columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                                columns.stream()
                                        .filter(Column::key)
                                        .map(Column::name)
                                        .collect(Collectors.joining(", ")),
                                columns.stream()
                                        .filter(column -> !column.key())
                                        .map(column -> column.name() + " = excluded." + column.name())
                                        .collect(Collectors.joining(", ")),
                                table);
    }

    public static <T> Layout<T> named(String table) {
        return new Layout<>(table);
    }

    public void write(JdbcTemplate jdbc, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(sql, rows, Math.max(1, rows.size()), (statement, row) -> {
            for (int i = 0; i < columns.size(); i++) {
                bind(statement, i + 1, columns.get(i).value().apply(row));
            }
        });
    }

    public void empty(JdbcTemplate jdbc) {
        jdbc.execute("truncate table " + table);
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> code -> statement.setString(index, code.name());
            case Json json -> statement.setObject(index, json.text(), Types.OTHER);
            default -> statement.setObject(index, value);
        }
    }

    /** Names the columns one after the other. */
    public static final class Layout<T> {

        private final String table;
        private final List<Column<T>> columns = new ArrayList<>();

        private Layout(String table) {
            this.table = table;
        }

        public Layout<T> key(String name, Function<T, ?> value) {
            columns.add(new Column<>(name, true, value));
            return this;
        }

        public Layout<T> column(String name, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(name, false, value));
            return this;
        }

        /** Closes the layout with the column that guards against a writer that was overtaken. */
        public UpsertTable<T> guardedBy(Function<T, Long> version) {
            columns.add(new Column<>("version", false, version));
            return new UpsertTable<>(table, List.copyOf(columns));
        }
    }
}

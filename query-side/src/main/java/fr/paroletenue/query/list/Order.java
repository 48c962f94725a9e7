package fr.paroletenue.query.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An order in which a list can be read, served by an index over the column and the id.
 *
 * @param word how it is asked for; a minus before it turns it round
 */
public record Order(String word, String column, String id, Kind kind, boolean descending) {

    /** How the value of a cursor is read back. */
    public enum Kind {
        INSTANT,
        NUMBER
    }

    public Order turned() {
        return new Order("-" + word, column, id, kind, true);
    }

    public String clause() {
        var direction = descending ? " desc" : "";
        return " order by " + column + direction + ", " + id + direction;
    }

    /** The condition of all rows behind a cursor; takes its value and its id. */
    public String behind() {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?, ?)";
    }

    public String valueIn(ResultSet row) throws SQLException {
        return switch (kind) {
            case INSTANT ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case NUMBER -> Long.toString(row.getLong(column));
        };
    }

    public Optional<Object> value(Cursor cursor) {
        try {
            return Optional.of(
                    switch (kind) {
                        case INSTANT -> OffsetDateTime.parse(cursor.value());
                        case NUMBER -> Long.parseLong(cursor.value());
                    });
        } catch (DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}

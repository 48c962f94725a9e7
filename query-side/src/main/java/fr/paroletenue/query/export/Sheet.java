package fr.paroletenue.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list as a file. A value may be a text, a number, a boolean, a code, an instant, a date or a list of texts.
 *
 * @param name of the sheet and of the file, without ending
 */
public record Sheet<T>(String name, List<Column<T>> columns) {

    /** One column. */
    public record Column<T>(String name, Function<T, ? extends @Nullable Object> value) {}

    public static <T> Layout<T> named(String name) {
        return new Layout<>(name);
    }

    /** Names the columns from left to right. */
    public static final class Layout<T> {

        private final String name;
        private final List<Column<T>> columns = new ArrayList<>();

        private Layout(String name) {
            this.name = name;
        }

        public Layout<T> column(String column, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, value));
            return this;
        }

        public Sheet<T> done() {
            return new Sheet<>(name, List.copyOf(columns));
        }
    }
}

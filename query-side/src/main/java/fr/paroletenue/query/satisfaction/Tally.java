package fr.paroletenue.query.satisfaction;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a room counts in one of its own tables for the client of a line, in SQL. The line is known as {@code client}, with a
 * {@code client_id} and, for whoever has left, {@code left_on}.
 */
public final class Tally {

    private final String table;
    private final String where;
    private final Map<Figure, String> figures = new EnumMap<>(Figure.class);

    private Tally(String table, String where) {
        this.table = table;
        this.where = where;
    }

    /** @param table with a column {@code client_id} that an index begins with */
    public static Tally of(String table, String where) {
        return new Tally(table, where);
    }

    /** @param sql an aggregate over the rows that count */
    public Tally figure(Figure figure, String sql) {
        figures.put(figure, sql);
        return this;
    }

    /** Always one row, which stands beside the line. */
    String besideTheClient(String alias) {
        return "cross join lateral (select %s from %s t where t.client_id = client.client_id and %s) %s"
                .formatted(
                        figures.entrySet().stream()
                                .map(figure -> figure.getValue() + " as "
                                        + figure.getKey().column())
                                .collect(Collectors.joining(", ")),
                        table,
                        where,
                        alias);
    }
}

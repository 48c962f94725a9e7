package fr.paroletenue.query.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind that are to do, in SQL: what a room says about its own tables. Pages, states and cursors are none of its
 * business. Which they are is asked of the room's own table alone, in the order of an index; what is shown of them is read for the
 * lines of one page only, so it may cost more.
 */
public final class WorkQuery {

    private static final String ID = "{id}";

    /** A condition with a question mark for each value. */
    record Condition(String sql, List<Object> values) {

        private static Condition of(String sql, Object... values) {
            return new Condition("(" + sql + ")", List.of(values));
        }
    }

    private final String kind;
    private final boolean dated;
    private final String at;
    private final String from;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Object> selected = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Condition> owners = new ArrayList<>();
    private String shownFrom = "";
    private String key;
    private String link = "";
    private Function<List<String>, String> act = what -> "";

    private WorkQuery(String kind, boolean dated, String at, String doBy, String id, String from) {
        this.kind = kind;
        this.dated = dated;
        this.at = at;
        this.from = from;
        this.key = id;
        columns.put("id", id);
        columns.put("do_by", doBy);
        columns.put("number", "null::text");
        columns.put("client_id", "null::text");
        columns.put("name", "null::text");
        columns.put("username", "null::text");
        columns.put("due", "null::jsonb");
        columns.put("what", "'{}'::text[]");
    }

    /**
     * @param at the first instant that is too late, best in an index together with the id
     * @param doBy the Paris day by which it should be done
     */
    public static WorkQuery dated(String kind, String id, String at, String doBy, String from) {
        return new WorkQuery(kind, true, at, doBy, id, from);
    }

    /** @param since from when on it is to do, best in an index together with the id */
    public static WorkQuery undated(String kind, String id, String since, String from) {
        return new WorkQuery(kind, false, since, "null::date", id, from);
    }

    /** @param column what tells items about the same thing apart; the id of the thing does unless said otherwise */
    public WorkQuery key(String column) {
        key = column;
        return this;
    }

    public WorkQuery number(String column) {
        columns.put("number", column);
        return this;
    }

    public WorkQuery client(String column) {
        columns.put("client_id", column);
        return this;
    }

    public WorkQuery name(String column) {
        columns.put("name", column);
        return this;
    }

    /** @param column whose it is, where that is only shown */
    public WorkQuery username(String column) {
        columns.put("username", column);
        return this;
    }

    /** @param join tables that only what is shown comes from */
    public WorkQuery shownFrom(String join) {
        shownFrom = " " + join;
        return this;
    }

    /** @param column a stored due date */
    public WorkQuery due(String column) {
        columns.put("due", column);
        return this;
    }

    /** @param array texts, with a question mark for each value */
    public WorkQuery what(String array, Object... given) {
        columns.put("what", array);
        selected.clear();
        selected.addAll(List.of(given));
        return this;
    }

    public WorkQuery where(String condition, Object... given) {
        conditions.add(Condition.of(condition, given));
        return this;
    }

    /**
     * @param username null for everybody's
     * @param column whose it is, best first in an index with what the order is by
     */
    public WorkQuery whose(@Nullable String username, String column) {
        if (username != null) {
            owners.add(Condition.of(column + " = ?", username));
        }
        return username(column);
    }

    /** Like {@link #whose}, and what is nobody's besides: asked for apart, so that each is read in the order of an index. */
    public WorkQuery whoseOrNobodys(@Nullable String username, String column) {
        if (username != null) {
            owners.add(Condition.of(column + " is null"));
        }
        return whose(username, column);
    }

    /** @param path with {@code {id}} for the id */
    public WorkQuery readAt(String path) {
        link = path;
        return this;
    }

    /** @param path with {@code {id}} for the id */
    public WorkQuery settledAt(String path) {
        return settledAt(what -> path);
    }

    /** @param path by the codes that say what it is, with {@code {id}} for the id */
    public WorkQuery settledAt(Function<List<String>, String> path) {
        act = path;
        return this;
    }

    String kind() {
        return kind;
    }

    boolean isDated() {
        return dated;
    }

    String at() {
        return at;
    }

    String key() {
        return key;
    }

    String doBy() {
        return columns.getOrDefault("do_by", "");
    }

    String link(String id) {
        return link.replace(ID, id);
    }

    String act(String id, List<String> what) {
        return act.apply(what).replace(ID, id);
    }

    /** All conditions, for each of those whose it is apart; no thing meets those of two. */
    List<List<Condition>> conditions() {
        return owners.isEmpty()
                ? List.of(List.copyOf(conditions))
                : owners.stream()
                        .map(owner -> Stream.concat(Stream.of(owner), conditions.stream())
                                .toList())
                        .toList();
    }

    List<Object> selected() {
        return selected;
    }

    String from() {
        return from;
    }

    /** What tells lines apart and how they are sorted, without anything that is shown. */
    String select() {
        return "select '%s' as kind, %s as undated, %s as at, %s as key, %s as id"
                .formatted(kind, !dated, at, key, columns.get("id"));
    }

    /** @param lines with the columns of {@link #select} */
    String show(String lines) {
        var id = columns.get("id");
        return "select %1$s.kind, %1$s.undated, %1$s.at, %1$s.key%2$s from %1$s join %3$s on %4$s = %1$s.id%5$s%6$s where %1$s.kind = '%7$s'"
                .formatted(
                        lines,
                        columns.entrySet().stream()
                                .map(column -> ", " + column.getValue() + " as " + column.getKey())
                                .collect(Collectors.joining()),
                        from,
                        id,
                        key.equals(id) ? "" : " and " + key + " = " + lines + ".key",
                        shownFrom,
                        kind);
    }
}

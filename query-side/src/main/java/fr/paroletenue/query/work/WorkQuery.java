package fr.paroletenue.query.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind that are to do, in SQL: what a room says about its own tables. Pages, states and cursors are none of its
 * business.
 */
public final class WorkQuery {

    private static final String ID = "{id}";

    private final String kind;
    private final boolean dated;
    private final String at;
    private final String from;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Object> selected = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
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

    public WorkQuery username(String column) {
        columns.put("username", column);
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
        conditions.add("(" + condition + ")");
        values.addAll(List.of(given));
        return this;
    }

    /** @param condition with a question mark wherever the name of the person is meant; everybody's work needs none */
    public WorkQuery whose(@Nullable String username, String condition) {
        return username == null
                ? this
                : where(
                        condition,
                        condition
                                .chars()
                                .filter(letter -> letter == '?')
                                .mapToObj(mark -> (Object) username)
                                .toArray());
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

    /** A copy of the conditions that may be added to. */
    List<String> conditions() {
        return new ArrayList<>(conditions);
    }

    List<Object> values() {
        return new ArrayList<>(values);
    }

    List<Object> selected() {
        return selected;
    }

    String from() {
        return from;
    }

    String select() {
        var named = new StringBuilder();
        columns.forEach((name, column) ->
                named.append(", ").append(column).append(" as ").append(name));
        return "select '" + kind + "' as kind, " + !dated + " as undated, " + at + " as at, " + key + " as key" + named;
    }
}

package fr.paroletenue.query.work;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.query.list.Cursor;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.work.WorkItem.State;
import fr.paroletenue.query.work.WorkQuery.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that somebody has to do, from all rooms at once: what is too late first, then what is due soonest, and at the end
 * what has no date, the oldest first. Each room is asked for the beginning of its own list only, in one statement, so a page costs
 * the same however much there is to do.
 */
@Component
public class Work {

    /** The word of its cursors; there is one order only. */
    private static final String ORDER = "work";

    private static final int STREAMED = 500;

    private static final String BETWEEN = " ";

    /** To plan some fifty short lists takes longer than to read them, and the plan is the same whoever asks. */
    private static final String PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan";

    private static final String IN_ORDER = "order by undated, at, kind collate \"C\", key";

    /** What is wanted of it. */
    public enum Show {
        /** What is late, due today or tomorrow, and what has no date. */
        DAY,
        LATE,
        TODAY,
        TOMORROW,
        LATER,
        NO_DATE,
        ALL
    }

    /** Where a page ended. */
    private record End(boolean undated, Instant at, String kind, String key) {

        Cursor cursor() {
            return new Cursor(ORDER, String.join(BETWEEN, Boolean.toString(undated), at.toString(), kind), key);
        }

        static @Nullable End read(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return Cursor.read(text, ORDER).map(End::of).orElseThrow(End::unreadable);
        }

        private static End of(Cursor cursor) {
            var parts = cursor.value().split(BETWEEN, -1);
            if (parts.length != 3) {
                throw unreadable();
            }
            try {
                return new End(Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), parts[2], cursor.id());
            } catch (DateTimeException notOurs) {
                throw unreadable();
            }
        }

        private static RuntimeException unreadable() {
            return EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE);
        }
    }

    /** A statement that grows together with its values. */
    private record Sql(String text, List<Object> values) {}

    private record Shown(WorkItem item, End end) {}

    private final List<WorkPart> parts;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Work(
            List<WorkPart> parts,
            JdbcTemplate jdbc,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        this.parts = List.copyOf(parts);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setReadOnly(true);
    }

    /** The read models that the answers show. */
    public List<String> readModels() {
        return parts.stream()
                .flatMap(part -> part.readModels().stream())
                .distinct()
                .toList();
    }

    public KeysetQuery.Part<WorkItem> page(WorkAsked asked, Show show, int size, @Nullable String cursor) {
        return page(asked, show, size, End.read(cursor));
    }

    /** The whole list, a few lines in memory at a time. */
    public void forEach(WorkAsked asked, Show show, Consumer<WorkItem> each) {
        @Nullable End next = null;
        do {
            KeysetQuery.Part<WorkItem> part = page(asked, show, STREAMED, next);
            part.items().forEach(each);
            next = part.next() == null ? null : End.of(part.next());
        } while (next != null);
    }

    public long count(WorkAsked asked, Show show) {
        var values = new ArrayList<Object>();
        var counts = queries(asked, show).stream()
                .flatMap(query -> query.conditions().stream().map(conditions -> {
                    var all = narrowed(query, conditions, asked, show);
                    all.forEach(condition -> values.addAll(condition.values()));
                    return "select count(*) as n from " + query.from() + where(all);
                }))
                .collect(Collectors.joining(" union all "));
        if (counts.isEmpty()) {
            return 0;
        }
        var count = jdbc.queryForObject(
                "select coalesce(sum(n), 0) from (" + counts + ") counted", Long.class, values.toArray());
        return count == null ? 0 : count;
    }

    private KeysetQuery.Part<WorkItem> page(WorkAsked asked, Show show, int size, @Nullable End behind) {
        var queries = queries(asked, show).stream()
                // Behind the end of what has a date comes what has none, and never the other way round.
                .filter(query -> behind == null || !behind.undated() || !query.isDated())
                .toList();
        if (queries.isEmpty()) {
            return new KeysetQuery.Part<>(List.of(), null);
        }
        var byKind = queries.stream().collect(Collectors.toMap(WorkQuery::kind, Function.identity()));
        var statement = statement(queries, asked, show, size + 1, behind);
        var shown = transaction.execute(status -> {
            jdbc.execute(PLANNED_ONCE);
            return jdbc.query(
                    statement.text(),
                    (row, n) -> shown(row, byKind, asked),
                    statement.values().toArray());
        });
        var items = recognised(shown.stream().map(Shown::item).toList());
        return items.size() <= size
                ? new KeysetQuery.Part<>(items, null)
                : new KeysetQuery.Part<>(
                        items.subList(0, size), shown.get(size - 1).end().cursor());
    }

    /** The beginnings of all lists, of these the first lines, and only of these what is shown. */
    private static Sql statement(List<WorkQuery> queries, WorkAsked asked, Show show, int limit, @Nullable End behind) {
        var beginnings = queries.stream()
                .flatMap(query -> query.conditions().stream()
                        .map(conditions -> beginning(query, conditions, asked, show, limit, behind)))
                .toList();
        var values = new ArrayList<>(
                beginnings.stream().flatMap(sql -> sql.values().stream()).toList());
        queries.forEach(query -> values.addAll(query.selected()));
        return new Sql(
                "with line as materialized (select * from ("
                        + beginnings.stream().map(Sql::text).collect(Collectors.joining(" union all "))
                        + ") beginning " + IN_ORDER + " limit " + limit + ") select * from ("
                        + queries.stream().map(query -> query.show("line")).collect(Collectors.joining(" union all "))
                        + ") shown " + IN_ORDER,
                values);
    }

    private List<WorkItem> recognised(List<WorkItem> items) {
        var somebody = new HashMap<String, List<WorkItem.Somebody>>();
        parts.forEach(part -> somebody.putAll(part.probably(items)));
        return somebody.isEmpty()
                ? items
                : items.stream()
                        .map(item -> item.probably(somebody.getOrDefault(item.id(), List.of())))
                        .toList();
    }

    private static boolean sameRank(WorkQuery query, End behind) {
        return query.isDated() == !behind.undated();
    }

    private List<WorkQuery> queries(WorkAsked asked, Show show) {
        return parts.stream()
                .flatMap(part -> part.of(asked).stream())
                .filter(query -> switch (show) {
                    case DAY, ALL -> true;
                    case NO_DATE -> !query.isDated();
                    case LATE, TODAY, TOMORROW, LATER -> query.isDated();
                })
                .toList();
    }

    private static Sql beginning(
            WorkQuery query, List<Condition> conditions, WorkAsked asked, Show show, int limit, @Nullable End behind) {
        var all = narrowed(query, conditions, asked, show);
        if (behind != null && sameRank(query, behind)) {
            all.add(behind(query, behind));
        }
        var values = new ArrayList<Object>();
        all.forEach(condition -> values.addAll(condition.values()));
        return new Sql(
                "(" + query.select() + " from " + query.from() + where(all) + " order by " + query.at() + ", "
                        + query.key() + " limit " + limit + ")",
                values);
    }

    private static Condition behind(WorkQuery query, End behind) {
        var at = behind.at().atOffset(ZoneOffset.UTC);
        int order = query.kind().compareTo(behind.kind());
        return order == 0
                ? new Condition("(" + query.at() + ", " + query.key() + ") > (?, ?)", List.of(at, behind.key()))
                : new Condition(query.at() + (order < 0 ? " > ?" : " >= ?"), List.of(at));
    }

    private static List<Condition> narrowed(WorkQuery query, List<Condition> conditions, WorkAsked asked, Show show) {
        var all = new ArrayList<>(conditions);
        if (query.isDated()) {
            var at = asked.at().atOffset(ZoneOffset.UTC);
            var tomorrow = asked.on().plusDays(1);
            switch (show) {
                case ALL, NO_DATE -> {}
                case DAY -> {
                    all.add(new Condition(
                            "(" + query.at() + " <= ? or " + query.doBy() + " <= ?)", List.of(at, tomorrow)));
                    all.add(notMuchLaterThan(tomorrow, query));
                }
                case LATE -> all.add(new Condition(query.at() + " <= ?", List.of(at)));
                case TODAY -> {
                    notLate(query, all, at, " <= ?", asked.on());
                    all.add(notMuchLaterThan(asked.on(), query));
                }
                case TOMORROW -> {
                    notLate(query, all, at, " = ?", tomorrow);
                    all.add(notMuchLaterThan(tomorrow, query));
                }
                case LATER -> notLate(query, all, at, " > ?", tomorrow);
            }
        }
        return all;
    }

    /** Says nothing that the day did not say already, but by the instant, in whose order there is an index. */
    private static Condition notMuchLaterThan(LocalDate doBy, WorkQuery query) {
        return new Condition(
                query.at() + " < ?",
                List.of(Paris.startOf(doBy.plus(DueDate.AT_MOST_AFTER_DO_BY)).atOffset(ZoneOffset.UTC)));
    }

    private static void notLate(
            WorkQuery query, List<Condition> conditions, OffsetDateTime at, String comparison, LocalDate day) {
        conditions.add(new Condition(query.at() + " > ?", List.of(at)));
        conditions.add(new Condition(query.doBy() + comparison, List.of(day)));
    }

    private static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
    }

    private static Shown shown(ResultSet row, Map<String, WorkQuery> byKind, WorkAsked asked) throws SQLException {
        var kind = row.getString("kind");
        var undated = row.getBoolean("undated");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var id = row.getString("id");
        var doBy = row.getObject("do_by", LocalDate.class);
        var what = List.of((String[]) row.getArray("what").getArray());
        var due = row.getString("due");
        var query = byKind.get(kind);
        if (query == null) {
            throw new IllegalStateException("nobody asked for " + kind);
        }
        var item = new WorkItem(
                kind,
                undated ? State.NO_DATE : state(at, doBy, asked),
                id,
                row.getString("number"),
                what,
                row.getString("client_id"),
                row.getString("name"),
                List.of(),
                row.getString("username"),
                undated ? at : null,
                undated ? null : at,
                doBy,
                due == null ? null : dueDate(due, at, asked),
                query.link(id),
                query.act(id, what));
        return new Shown(item, new End(undated, at, kind, row.getString("key")));
    }

    /** What is awaited is open or missed; the verdict falls by the same instant as the state. */
    private static DueDateView dueDate(String due, Instant at, WorkAsked asked) {
        return DueDateView.of(
                RowJson.read(due, DueDate.class), asked.at().isBefore(at) ? DueDateState.OPEN : DueDateState.MISSED);
    }

    private static State state(Instant at, LocalDate doBy, WorkAsked asked) {
        if (!asked.at().isBefore(at)) {
            return State.LATE;
        }
        if (!doBy.isAfter(asked.on())) {
            return State.TODAY;
        }
        return doBy.isAfter(asked.on().plusDays(1)) ? State.LATER : State.TOMORROW;
    }
}

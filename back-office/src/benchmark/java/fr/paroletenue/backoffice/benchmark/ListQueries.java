package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.query.complaint.ComplaintFilter;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.list.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** P7: the first page and one far down, of the working list and of the register: the same SQL, the query, and HTTP. */
final class ListQueries {

    private static final int LINES = 50;

    /** As the query side asks; a list that shows another column must change here too. */
    private static final String LINE =
            "complaint_id, register_number, register_order, version, status, open, discarded,"
                    + " breached, received_at, recorded_at, channel, written, subject, complainant_name, client_id, owner, deputy,"
                    + " severity, source, motive, category, risk_category, acknowledged_at, answered_at, outcome, due_at, due_date, next_due_at,"
                    + " next_due_date";

    private record Asked(String title, ComplaintFilter.Status status, Order order, String where, String path) {}

    private static final Asked[] LISTS = {
        new Asked(
                "working list by deadline",
                ComplaintFilter.Status.OPEN,
                Complaints.BY_DUE_DATE,
                "open",
                "/api/complaints?status=open&sort=dueAt&size=" + LINES),
        new Asked(
                "register by number",
                ComplaintFilter.Status.ALL,
                Complaints.BY_NUMBER,
                "",
                "/api/complaints?sort=registerNumber&size=" + LINES)
    };

    /** Where the first page is not meant: how its end was reached. */
    private record Place(
            @Nullable String cursor,
            @Nullable Object value,
            @Nullable String id,
            long linesBefore) {}

    private final House house;
    private final Settings settings;
    private final Report report;
    private final Complaints complaints;

    ListQueries(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
        this.complaints = house.part(Complaints.class);
    }

    void measure() throws SQLException {
        report.section("P7: working list and register");
        house.awaitCaughtUp();
        try (var session = house.plain();
                var statement = session.createStatement()) {
            statement.execute("vacuum analyze read_model.complaint");
            try (var count =
                    statement.executeQuery("select count(*), count(*) filter (where open) from read_model.complaint")) {
                count.next();
                report.item(String.format(
                        Locale.ROOT,
                        "%,d complaints, %,d of them open; %d lines a page, one connection",
                        count.getLong(1),
                        count.getLong(2),
                        LINES));
            }
        }
        report.line("");
        report.head(
                "page",
                "same SQL over JDBC, p50 / p99 ms",
                "query of the read model, p50 / p99 ms",
                "HTTP, p50 / p99 ms",
                "HTTP p99 ÷ SQL p99 (goal 2)",
                "HTTP p50 ÷ SQL p50",
                "rounds");
        for (var list : LISTS) {
            measure(list, new Place(null, null, null, 0), "first page");
            var deep = deep(list);
            measure(list, deep, String.format(Locale.ROOT, "page behind %,d lines", deep.linesBefore()));
        }
    }

    private void measure(Asked list, Place place, String title) throws SQLException {
        var filter =
                new ComplaintFilter(list.status(), null, null, null, null, null, null, null, ComplaintFilter.Codes.ANY);
        var path = list.path()
                + (place.cursor() == null
                        ? ""
                        : "&cursor=" + URLEncoder.encode(place.cursor(), StandardCharsets.UTF_8));
        var sql = new Latencies();
        var query = new Latencies();
        var http = new Latencies();
        var tails = new Figures();
        var middles = new Figures();
        try (var session = house.query();
                var statement = prepared(session, list, place);
                var connection = house.http()) {
            Timed plain = () -> lines(statement);
            Timed readModel = () -> complaints
                    .page(filter, list.order(), LINES, place.cursor())
                    .items()
                    .size();
            Timed overHttp = () -> {
                var answer = connection.get(path, house.relations());
                return answer.status() == 200 && answer.body().length() > 1_000 ? LINES : answer.status();
            };
            for (var warm : new Timed[] {plain, readModel, overHttp}) {
                run(warm, 2, new Latencies());
            }
            for (var round = 0; round < settings.rounds(); round++) {
                var ownSql = run(plain, settings.seconds(), sql);
                run(readModel, settings.seconds(), query);
                var ownHttp = run(overHttp, settings.seconds(), http);
                tails.add(ownSql.millis(0.99), ownHttp.millis(0.99));
                middles.add(ownSql.millis(0.5), ownHttp.millis(0.5));
            }
        }
        report.row(
                list.title() + ", " + title,
                both(sql),
                both(query),
                both(http) + " (floor p99 20)",
                tails.ratio(),
                middles.ratio(),
                String.valueOf(tails.count()));
    }

    private interface Timed {
        int lines() throws SQLException;
    }

    private static Latencies run(Timed timed, int seconds, Latencies all) throws SQLException {
        var own = new Latencies();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        for (var from = System.nanoTime(); from < end; from = System.nanoTime()) {
            var lines = timed.lines();
            own.add(System.nanoTime() - from);
            if (lines != LINES) {
                throw new IllegalStateException("the page came back with " + lines);
            }
        }
        all.addAll(own);
        return own;
    }

    private static String both(Latencies latencies) {
        return String.format(Locale.ROOT, "%.2f / %.2f", latencies.millis(0.5), latencies.millis(0.99));
    }

    /** Walks down to the middle of the list, as somebody would who never stops asking for the next page. */
    private Place deep(Asked list) {
        var filter =
                new ComplaintFilter(list.status(), null, null, null, null, null, null, null, ComplaintFilter.Codes.ANY);
        long half = complaints.count(filter) / 2;
        long passed = 0;
        String cursor = null;
        while (passed < half) {
            var page = complaints.page(filter, list.order(), 200, cursor);
            if (page.next() == null) {
                break;
            }
            passed += page.items().size();
            cursor = page.next().text();
        }
        var read = fr.paroletenue.query.list.Cursor.read(
                        Objects.requireNonNull(cursor, "the list has one page only"),
                        list.order().word())
                .orElseThrow();
        return new Place(cursor, list.order().value(read).orElseThrow(), read.id(), passed);
    }

    private static PreparedStatement prepared(Connection session, Asked list, Place place) throws SQLException {
        var behind = place.cursor() == null ? "" : list.order().behind();
        var both = !list.where().isEmpty() && !behind.isEmpty();
        var conditions = list.where() + (both ? " and " : "") + behind;
        var statement = session.prepareStatement(
                "select " + LINE + " from read_model.complaint" + (conditions.isEmpty() ? "" : " where " + conditions)
                        + list.order().clause() + " limit ?");
        var parameter = 1;
        if (place.cursor() != null) {
            statement.setObject(parameter++, place.value());
            statement.setString(parameter++, place.id());
        }
        statement.setInt(parameter, LINES + 1);
        return statement;
    }

    /** Reads every column, as the query side must. */
    private static int lines(PreparedStatement statement) throws SQLException {
        var lines = 0;
        try (var row = statement.executeQuery()) {
            var columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (var column = 1; column <= columns; column++) {
                    switch (column) {
                        case 9, 10, 23, 24, 26, 28 -> row.getObject(column, OffsetDateTime.class);
                        default -> row.getObject(column);
                    }
                }
                lines++;
            }
        }
        return lines - 1;
    }
}

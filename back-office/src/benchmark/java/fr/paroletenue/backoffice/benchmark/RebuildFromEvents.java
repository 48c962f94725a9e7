package fr.paroletenue.backoffice.benchmark;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** P4: all read models from nothing, against reading the same events in order and doing nothing with them. */
final class RebuildFromEvents {

    private static final int READ = 1_000;

    private final House house;
    private final Settings settings;
    private final Report report;

    RebuildFromEvents(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    void measure() throws SQLException {
        report.section("P4: rebuild of the read models");
        house.awaitCaughtUp();
        house.stopProjections();
        var start = System.nanoTime();
        var written = new SeededHistory(house, settings.complaints()).write();
        report.item(String.format(
                Locale.ROOT,
                "Seeded: %,d events of %,d complaints in %.0f s",
                written,
                settings.complaints(),
                since(start)));
        house.restart();
        house.awaitCaughtUp();
        var events = readAll();
        report.item(String.format(Locale.ROOT, "Events in the history when the rebuilds ran: %,d", events.count()));
        report.line("");
        report.head(
                "rebuilt",
                "keyset read, events/s",
                "rebuild, events/s",
                "ratio (goal 0.35)",
                "each model complete after, s",
                "rounds",
                "machine");
        var names = house.lags().keySet();
        measure("all, at once (floor 5,000)", names, settings.rebuildRounds());
        for (var name : names) {
            measure(name + ", alone", List.of(name), 1);
        }
    }

    private void measure(String title, Collection<String> names, int rounds) throws SQLException {
        var figures = new Figures();
        Map<String, Double> last = new HashMap<>();
        var before = Machine.Ticks.now();
        for (var round = 0; round < rounds; round++) {
            var read = readAll();
            last = rebuild(names);
            var slowest = last.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            figures.add(read.perSecond(), read.count() / slowest);
        }
        var each = new StringBuilder();
        last.forEach((name, seconds) ->
                each.append(each.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %.1f", name, seconds)));
        report.row(
                title,
                figures.baseline("%.0f"),
                figures.system("%.0f"),
                figures.ratio(),
                each.toString(),
                String.valueOf(figures.count()),
                Machine.Ticks.now().since(before).toString());
    }

    /** In seconds from the first request until each is complete. */
    private Map<String, Double> rebuild(Collection<String> names) {
        var start = System.nanoTime();
        Set<String> open = new HashSet<>(names);
        Map<String, Double> complete = new HashMap<>();
        try (var http = house.http()) {
            for (var name : names) {
                var answer = http.post("/api/read-models/" + name + "/rebuild", "", house.administrator());
                if (answer.status() != 202) {
                    throw new IllegalStateException("no rebuild of " + name + ": " + answer);
                }
            }
        }
        while (!open.isEmpty()) {
            House.pause(100);
            var lags = house.lags();
            for (var name : Set.copyOf(open)) {
                if (lags.getOrDefault(name, 1L) == 0) {
                    open.remove(name);
                    complete.put(name, since(start));
                }
            }
            if (since(start) > 1_800) {
                throw new IllegalStateException("still not rebuilt: " + lags);
            }
        }
        return complete;
    }

    private record Read(long count, double seconds) {
        double perSecond() {
            return count / seconds;
        }
    }

    /** One prepared statement executed again and again, so that payloads come in binary. */
    private Read readAll() throws SQLException {
        var start = System.nanoTime();
        long count = 0;
        long bytes = 0;
        try (var session = house.query();
                var statement = session.prepareStatement("select position, event_id, aggregate_type, aggregate_id,"
                        + " sequence, recorded_at, type, revision, payload, metadata from events.domain_event"
                        + " where position > ? order by position limit " + READ)) {
            for (long position = 0, before = -1; before != position; ) {
                before = position;
                statement.setLong(1, position);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        position = row.getLong(1);
                        bytes += row.getString(2).length()
                                + row.getString(3).length()
                                + row.getString(4).length()
                                + row.getString(7).length()
                                + row.getString(8).length()
                                + row.getBytes(9).length
                                + row.getBytes(10).length;
                        row.getLong(5);
                        row.getTimestamp(6);
                        count++;
                    }
                }
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("there is no history");
        }
        return new Read(count, since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

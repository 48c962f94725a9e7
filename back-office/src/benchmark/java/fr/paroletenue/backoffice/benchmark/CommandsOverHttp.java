package fr.paroletenue.backoffice.benchmark;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** P2: commands from the socket to the commit, against bare inserts of the same rows. */
final class CommandsOverHttp {

    private final House house;
    private final Settings settings;
    private final Report report;
    private final AtomicLong seed = new AtomicLong(2026);

    CommandsOverHttp(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    /** Returns the commands per second that were reached by connections. */
    Map<Integer, Double> measure() throws SQLException {
        report.section("P2: commands over HTTP");
        var sameRows = SameRows.of(house);
        report.item("Rows of the baseline: " + sameRows.described());
        report.line("");
        report.head(
                "connections",
                "plain inserts, transactions/s",
                "house, commands/s",
                "ratio (floor 0.2, goal 1.0)",
                "house, one command",
                "rounds",
                "machine");
        var reached = new TreeMap<Integer, Double>();
        for (var connections : settings.connections()) {
            Load.closedLoop(connections, Math.min(3, settings.seconds()), () -> sameRows.client(house));
            Load.closedLoop(
                    connections,
                    Math.min(3, settings.seconds()),
                    () -> new ComplaintLife(house, seed.incrementAndGet()));
            var figures = new Figures();
            var latencies = new Latencies();
            var before = Machine.Ticks.now();
            for (var round = 0; round < settings.rounds(); round++) {
                house.awaitCaughtUp();
                var plain = Load.closedLoop(connections, settings.seconds(), () -> sameRows.client(house));
                var commands = Load.closedLoop(
                        connections, settings.seconds(), () -> new ComplaintLife(house, seed.incrementAndGet()));
                figures.add(plain.perSecond(), commands.perSecond());
                latencies.addAll(commands.latencies());
            }
            reached.put(connections, figures.medianSystem());
            report.row(
                    String.valueOf(connections),
                    figures.baseline("%.0f"),
                    figures.system("%.0f"),
                    figures.ratio(),
                    latencies.summary(),
                    String.valueOf(figures.count()),
                    Machine.Ticks.now().since(before).toString());
        }
        return reached;
    }
}

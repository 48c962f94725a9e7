package fr.paroletenue.backoffice.benchmark;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Runs the scenarios one after the other and writes what was found. */
public final class Benchmark {

    /** Half of what is reached on a small machine, where P5 runs without P2. */
    private static final double USUAL_RATE = 400;

    private Benchmark() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run());
        } catch (Exception failed) {
            // Threads of the house may outlive it; a failed run must not look like a long one.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    /** Returns the exit code. */
    private static int run() throws Exception {
        var settings = Settings.read();
        var report = new Report();
        report.section("Machine");
        Machine.description().forEach(report::item);
        var undisturbed = true;
        try (var house = House.open()) {
            report.item("Database, read back: " + house.durability());
            report.item("Run: " + settings);
            SameRows.createTables(house);
            warmUp(house, settings);
            var before = Machine.Ticks.now();
            measure(house, settings, report);
            var share = Machine.Ticks.now().since(before);
            undisturbed = share.isUndisturbed();
            report.section("The whole run");
            report.item("Processor time: " + share);
            report.item("Commands that were told \"not now\" (503) and came again: " + ComplaintLife.NOT_NOW.get());
            report.item("Load average at the end (1, 5, 15 minutes): " + Machine.load());
        }
        if (!undisturbed && !settings.despiteLoad()) {
            System.err.println("No report is written: other processes had more than 20 % of the machine."
                    + " -Dbenchmark.despite-load=true writes it all the same.");
            return 2;
        }
        report.writeTo(settings.report());
        return 0;
    }

    /** A cold machine of Java is another machine. */
    private static void warmUp(House house, Settings settings) {
        var seed = new AtomicLong(10);
        Load.closedLoop(8, settings.warmUp(), () -> new ComplaintLife(house, seed.incrementAndGet()));
    }

    private static void measure(House house, Settings settings, Report report) throws Exception {
        Map<Integer, Double> reached = Map.of();
        if (settings.wants("P2")) {
            reached = new CommandsOverHttp(house, settings, report).measure();
        }
        if (settings.wants("P5")) {
            new LagToWorkingList(house, settings, report)
                    .measure(reached.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(USUAL_RATE));
        }
        if (settings.wants("P11")) {
            new DueAtOnce(house, settings, report).measure();
        }
        if (settings.wants("P4") || settings.wants("P7")) {
            new RebuildFromEvents(house, settings, report).measure();
        }
        if (settings.wants("P7")) {
            new ListQueries(house, settings, report).measure();
        }
        if (settings.wants("P10")) {
            new ContractOfTenYears(house, settings, report).measure();
        }
        if (settings.wants("P7-day")) {
            new DayOfAnAgency(house, settings, report).measure();
        }
    }
}

package fr.paroletenue.backoffice.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a run may be told by system properties {@code benchmark.*}.
 *
 * @param rounds pairs of baseline and system; the median of their ratios is reported
 * @param seconds of each half of a round
 * @param warmUp seconds before the first round; a JVM of two minutes still compiles what it runs
 * @param complaints seeded for rebuild and lists, about five events each
 * @param clients seeded for search and lists, about five events each
 * @param alarms due in the same minute
 * @param despiteLoad reports although other processes took more than their share of the machine
 */
record Settings(
        int rounds,
        int rebuildRounds,
        int alarmRounds,
        int seconds,
        int warmUp,
        int complaints,
        int clients,
        int alarms,
        List<Integer> connections,
        List<String> only,
        boolean despiteLoad,
        Path report) {

    static Settings read() {
        int rounds = number("rounds", 9);
        return new Settings(
                rounds,
                number("rebuild-rounds", Math.min(rounds, 3)),
                number("alarm-rounds", Math.min(rounds, 3)),
                number("seconds", 5),
                number("warm-up", 120),
                number("complaints", 100_000),
                number("clients", 100_000),
                number("alarms", 10_000),
                Arrays.stream(text("connections", "1,8,64").split(","))
                        .map(Integer::parseInt)
                        .toList(),
                List.of(text("only", "P2,P5,P11,P4,P7,P10,P7-day").split(",")),
                Boolean.parseBoolean(text("despite-load", "false")),
                Path.of(text("report", "target/benchmarks.md")));
    }

    boolean wants(String scenario) {
        return only.contains(scenario);
    }

    private static int number(String name, int usual) {
        return Integer.parseInt(text(name, String.valueOf(usual)));
    }

    private static String text(String name, String usual) {
        var given = System.getProperty("benchmark." + name, "");
        return given.isBlank() ? usual : given;
    }
}

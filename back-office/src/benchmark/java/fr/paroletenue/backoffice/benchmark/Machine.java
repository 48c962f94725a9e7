package fr.paroletenue.backoffice.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the run had to itself, as the kernel tells it. */
final class Machine {

    private static final Path PROC = Path.of("/proc");

    /** Where the time of a process, and that of its children who have ended, stand behind its name. */
    private static final int OWN = 11;

    private static final int ENDED_CHILDREN = 13;

    private Machine() {}

    /** Processor time in ticks since the machine and the processes started. */
    record Ticks(long all, long idle, long stolen, long house, long database) {

        static Ticks now() {
            var cpu = first("stat").strip().split("\\s+");
            long all = 0;
            for (var i = 1; i <= 8 && i < cpu.length; i++) {
                all += Long.parseLong(cpu[i]);
            }
            return new Ticks(
                    all,
                    Long.parseLong(cpu[4]) + Long.parseLong(cpu[5]),
                    Long.parseLong(cpu[8]),
                    ticksOf(ProcessHandle.current().pid()),
                    databaseTicks());
        }

        Share since(Ticks before) {
            double span = Math.max(1, all - before.all);
            var busy = (span - (idle - before.idle)) / span;
            var own = (house - before.house) / span;
            var server = Math.max(0, database - before.database) / span;
            return new Share(own, server, Math.max(0, busy - own - server), (stolen - before.stolen) / span);
        }
    }

    /** Parts of the whole machine. */
    record Share(double house, double database, double others, double stolen) {

        boolean isUndisturbed() {
            return others <= 0.20;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "house and generator %.0f %%, PostgreSQL %.0f %%, other processes %.0f %% (stolen %.0f %%)",
                    house * 100,
                    database * 100,
                    others * 100,
                    stolen * 100);
        }
    }

    static List<String> description() {
        var lines = new ArrayList<String>();
        lines.add("Processor: " + Runtime.getRuntime().availableProcessors() + " × " + value("cpuinfo", "model name"));
        lines.add(
                "Memory: " + value("meminfo", "MemTotal") + ", available at start " + value("meminfo", "MemAvailable"));
        lines.add("Kernel: " + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        lines.add("JDK: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version")
                + ", heap at most " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        lines.add("Load average at start (1, 5, 15 minutes): " + load());
        return lines;
    }

    static String load() {
        var fields = first("loadavg").split(" ");
        return String.join(", ", fields[0], fields[1], fields[2]);
    }

    /**
     * The server is nobody's child any more, so its own file tells which process it is. The time of backends that have ended
     * is counted with the server that waited for them: the connections of a baseline do not outlive their round.
     */
    private static long databaseTicks() {
        try {
            var server = Long.parseLong(Files.readAllLines(Path.of(House.folder(), "pg", "postmaster.pid"))
                    .getFirst()
                    .strip());
            return ticksOf(server)
                    + ticks(server, ENDED_CHILDREN)
                    + ProcessHandle.of(server).stream()
                            .flatMap(ProcessHandle::children)
                            .mapToLong(child -> ticksOf(child.pid()))
                            .sum();
        } catch (IOException notRunning) {
            return 0;
        }
    }

    private static long ticksOf(long pid) {
        return ticks(pid, OWN);
    }

    /** User and system time stand side by side, and the name in brackets before them may hold blanks. */
    private static long ticks(long pid, int user) {
        try {
            var stat = Files.readString(PROC.resolve(pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1]);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String value(String file, String name) {
        return lines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String first(String file) {
        return lines(file).getFirst();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PROC.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark describes its machine from /proc, which is not there", e);
        }
    }
}

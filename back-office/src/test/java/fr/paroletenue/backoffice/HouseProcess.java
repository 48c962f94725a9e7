package fr.paroletenue.backoffice;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house as a user starts it: the real launcher in a JVM of its own, with its own data folder. */
final class HouseProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();

    private HouseProcess(Process process) {
        this.process = process;
    }

    /** Returns when the house answers. */
    static HouseProcess start(Path folder, String... settings) {
        try {
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of("-cp", classPath(), BackOffice.class.getName()));
            command.addAll(List.of(settings));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PAROLE_TENUE_DATA", folder.toString());
            builder.environment()
                    .put(
                            "PAROLETENUE_EMBEDDED_PROGRAMS",
                            Path.of("target", "programs").toAbsolutePath().toString());
            builder.environment().put("PAROLE_TENUE_ADMIN_PASSWORD", HouseTest.PASSWORD);
            builder.environment().put("SERVER_PORT", "0");
            var house = new HouseProcess(builder.start());
            Thread.ofVirtual().start(house::listen);
            house.ready.orTimeout(4, TimeUnit.MINUTES).join();
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What only tests see must not be found by the house. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void listen() {
        var port = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                var found = PORT.matcher(line);
                if (found.find()) {
                    port = Integer.parseInt(found.group(1));
                }
                if (line.contains("Started BackOffice")) {
                    ready.complete(port);
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        ready.completeExceptionally(new AssertionError("the house ended:\n" + String.join("\n", output)));
    }

    int port() {
        return ready.join();
    }

    List<String> output() {
        return output;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** As the user ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        } finally {
            process.destroyForcibly();
        }
    }
}

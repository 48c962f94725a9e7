package fr.paroletenue.backoffice.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that holds the database, so that a test can kill it. */
final class DatabaseProcess implements AutoCloseable {

    private final Process process;
    private final String firstWord;

    private DatabaseProcess(Process process, String firstWord) {
        this.process = process;
        this.firstWord = firstWord;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            System.out.println("READY");
            new CountDownLatch(1).await();
        } catch (StartRefused refused) {
            System.out.println("REFUSED " + refused.getMessage());
        }
    }

    /** Returns when the other JVM holds the database or has been refused. */
    static DatabaseProcess start(Path folder, Path programs) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DatabaseProcess.class.getName(),
                        folder.toString(),
                        programs.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("READY") && !line.startsWith("REFUSED")) {
            line = output.readLine();
        }
        Thread.ofVirtual().start(() -> drain(output));
        return new DatabaseProcess(process, line == null ? "" : line);
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // A full pipe would stop the other process.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String firstWord() {
        return firstWord;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void terminate() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package fr.paroletenue.backoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Data folders that need not be created each time: the first start is done once, every test gets a copy of it. */
final class ReadyFolder {

    static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    private ReadyFolder() {}

    /** As an application leaves it after its first run. */
    static void installedInto(Path folder) {
        copy(Installed.FOLDER, folder);
    }

    /** A server on which nobody has installed anything. */
    static void emptyInto(Path folder) {
        copy(Empty.FOLDER, folder);
    }

    static PostgresServer server(Path folder) throws IOException {
        return new PostgresServer(
                PostgresBinaries.unpackedUnder(PROGRAMS),
                folder.toRealPath().resolve("pg"),
                new Secrets(folder.resolve("secrets")));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() throws IOException {
        return OwnerOnly.folder(
                Files.createTempDirectory(Files.createDirectories(PROGRAMS.resolveSibling("ready-folders")), "folder"));
    }

    private static final class Installed {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                Path folder = temporary();
                EmbeddedDatabase.start(folder, PROGRAMS, 0).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Empty {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                Path folder = temporary();
                PostgresServer server = server(folder);
                server.start(0);
                server.stop();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package fr.paroletenue.backoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file by which a running PostgreSQL marks its folder. After a crash it may name a process that is gone, or one that
 * got the same number since and has nothing to do with us.
 */
final class PostmasterFile {

    private final Path data;

    PostmasterFile(Path data) {
        this.data = data;
    }

    /** Whose number the file holds. */
    enum Holder {
        NOBODY,
        GONE,
        ANOTHER_PROGRAM,
        OUR_SERVER
    }

    Path path() {
        return data.resolve("postmaster.pid");
    }

    Holder holder() {
        if (!Files.exists(path())) {
            return Holder.NOBODY;
        }
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        return process.map(found -> isServerOf(found.info()) ? Holder.OUR_SERVER : Holder.ANOTHER_PROGRAM)
                .orElse(Holder.GONE);
    }

    /** Empty also when the crash came before the number was written. */
    Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(path());
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PostgreSQL of somebody else may run on this machine too, and it must never be stopped by us. */
    private boolean isServerOf(ProcessHandle.Info process) {
        boolean postgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        return postgres && process.arguments().map(this::nameOurFolder).orElse(true);
    }

    private boolean nameOurFolder(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("-D") && isOurs(Path.of(arguments[i + 1]))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOurs(Path other) {
        try {
            return Files.isSameFile(data, other);
        } catch (IOException e) {
            return false;
        }
    }
}

package fr.paroletenue.backoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One Parole Tenue on one data folder. The operating system gives the lock back whatever way the process ends, so a
 * {@code kill -9} leaves nothing to clean up.
 */
final class FolderLock implements AutoCloseable {

    /**
     * Closing any channel on a locked file gives the whole process' lock away on Linux, so this JVM must know by itself
     * what it holds and not open the file a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        if (!HELD_HERE.add(folder)) {
            throw refused(folder);
        }
        @Nullable FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    folder.resolve("parole-tenue.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw refused(folder);
            }
            // The pid lies in a file of its own: the locked one must not be opened to be read.
            Files.writeString(
                    pidFile(folder), Long.toString(ProcessHandle.current().pid()));
            taken = true;
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be locked", e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(folder);
                close(channel);
            }
        }
    }

    private static StartRefused refused(Path folder) {
        String holder;
        try {
            holder = "process " + Files.readString(pidFile(folder)).strip();
        } catch (IOException e) {
            holder = "a process that has not written its number yet";
        }
        return new StartRefused(
                "Another Parole Tenue is running on the folder " + folder + " (" + holder + ").",
                "Stop it first, or give this one a folder of its own: PAROLE_TENUE_DATA=/another/folder");
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("parole-tenue.pid");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(channel);
            HELD_HERE.remove(folder);
        }
    }
}

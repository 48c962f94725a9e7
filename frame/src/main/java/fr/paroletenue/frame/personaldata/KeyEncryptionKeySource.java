package fr.paroletenue.frame.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the key encryption key comes from: the environment, or else a file that only its owner can read. */
final class KeyEncryptionKeySource {

    static final String VARIABLE = "PAROLE_TENUE_KEY";

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(EnumSet.copyOf(PosixFilePermissions.fromString("rwx------")));

    private final @Nullable String variable;
    private final Path file;

    KeyEncryptionKeySource(@Nullable String variable, Path file) {
        this.variable = variable;
        this.file = file.toAbsolutePath().normalize();
    }

    /** The key that must be there already, because the database holds keys that it wraps. */
    KeyEncryptionKey existing() {
        if (isInEnvironment()) {
            return fromEnvironment();
        }
        if (!Files.exists(file)) {
            throw new KeyEncryptionKeyRefused("The key database holds keys of persons, but the key that opens them is"
                    + " missing: neither " + VARIABLE + " is set nor does " + file
                    + " exist. Put the file back from its"
                    + " safe copy. A new one is not made, because it could open nothing that is stored.");
        }
        return fromFile();
    }

    /** The key of a database that holds none yet; made on the first start. */
    KeyEncryptionKey existingOrNew() {
        if (!isInEnvironment() && !Files.exists(file)) {
            create();
        }
        return existing();
    }

    private boolean isInEnvironment() {
        return variable != null && !variable.isBlank();
    }

    private KeyEncryptionKey fromEnvironment() {
        return KeyEncryptionKey.ofBase64(variable == null ? "" : variable, VARIABLE);
    }

    private KeyEncryptionKey fromFile() {
        try {
            if (knowsOwners(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new KeyEncryptionKeyRefused(
                        file + " can be read by others than its owner. Run: chmod 600 " + file);
            }
            return KeyEncryptionKey.ofBase64(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
        } catch (IOException e) {
            throw new KeyEncryptionKeyRefused(file + " cannot be read: " + e.getMessage());
        }
    }

    private void create() {
        try {
            var folder = Objects.requireNonNull(file.getParent(), "a key file lies in a folder");
            if (!Files.exists(folder)) {
                var above = Objects.requireNonNull(folder.getParent(), "the root folder is there");
                Files.createDirectories(above);
                Files.createDirectory(folder, ownerOnly(above, "rwx------"));
            }
            // Written aside and moved in place, so that a crash never leaves half a key where a whole one is looked
            // for.
            var aside = Files.createTempFile(folder, "key", ".new", ownerOnly(folder, "rw-------"));
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap((KeyEncryptionKey.newBase64() + "\n").getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("No key encryption key can be made at " + file, e);
        }
    }

    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a folder; there the file's own force has to do.
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path existing, String permissions) throws IOException {
        return knowsOwners(existing)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path existing) throws IOException {
        FileStore store = Files.getFileStore(existing);
        return store.supportsFileAttributeView(PosixFileAttributeView.class);
    }
}

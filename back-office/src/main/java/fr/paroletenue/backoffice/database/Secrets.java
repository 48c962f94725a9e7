package fr.paroletenue.backoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the database roles: random, made at the first start, one file each that only its owner can read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean has(String name) {
        return Files.exists(fileOf(name));
    }

    Path fileOf(String name) {
        return folder.resolve(name + ".password");
    }

    /** Reads the password; makes it first when there is none. */
    String passwordOf(String name) {
        Path file = fileOf(name);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            if (!OwnerOnly.isKept(file)) {
                throw new StartRefused(
                        "The password file " + file + " can be read by others than its owner.",
                        "Run: chmod 600 " + file + " and think about whether somebody may have read it.");
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password file " + file + " cannot be used", e);
        }
    }

    /** A kill in the middle leaves no half-written password under the name that counts. */
    private void create(Path file) throws IOException {
        OwnerOnly.folder(folder);
        byte[] password = new byte[32];
        RANDOM.nextBytes(password);
        Path draft = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.newFile(draft);
        Files.writeString(
                draft, Base64.getUrlEncoder().withoutPadding().encodeToString(password), StandardCharsets.US_ASCII);
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package fr.paroletenue.backoffice.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Set;

/** Files and folders that nobody but their owner can open, from the moment they exist. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path folder(Path folder) throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            return Files.createDirectory(folder, permissions(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return folder;
        }
    }

    static Path newFile(Path file) throws IOException {
        return Files.createFile(file, permissions(file, "rw-------"));
    }

    static boolean isKept(Path file) throws IOException {
        if (!hasPermissions(file)) {
            return true;
        }
        Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
        return PosixFilePermissions.fromString("rw-------").containsAll(given);
    }

    /** A user without a name, as some containers have, is given the benefit of the doubt. */
    static boolean isMine(Path path) throws IOException {
        try {
            return !hasPermissions(path)
                    || Files.getOwner(path)
                            .equals(path.getFileSystem()
                                    .getUserPrincipalLookupService()
                                    .lookupPrincipalByName(System.getProperty("user.name")));
        } catch (UserPrincipalNotFoundException e) {
            return true;
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String wanted) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(wanted))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

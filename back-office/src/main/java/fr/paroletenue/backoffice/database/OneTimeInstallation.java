package fr.paroletenue.backoffice.database;

import fr.paroletenue.frame.database.DatabaseSettings;
import fr.paroletenue.frame.database.DatabaseSettings.Access;
import fr.paroletenue.frame.database.Migrations;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Lays out and migrates the databases and ends. What runs afterwards gets a file with the accesses that it needs and no more, so
 * that no running process holds the administrator's access, or the one that may change tables.
 */
public final class OneTimeInstallation {

    /** The word on the command line. */
    public static final String WORD = "install";

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeInstallation.class);
    private static final String FILE = "database.properties";

    private OneTimeInstallation() {}

    /** Reads the administrator's access from the ordinary properties of Spring. */
    public static void run(Environment environment) {
        var url = environment.getProperty("spring.datasource.url");
        if (url == null || url.isBlank()) {
            throw new StartRefused(
                    "There is nothing to install on: no administrator's access was given.",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        var data = Path.of(environment.getProperty("PAROLE_TENUE_DATA", "./data"));
        var administrator = new Access(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        var all = OwnDatabase.install(administrator, data);
        new Migrations(all);
        var folder = Path.of(environment.getProperty(
                "PAROLE_TENUE_ACCESS", data.resolve("access").toString()));
        write(folder.resolve("house"), only(all, all.query(), all.command()));
        // the command side shows nothing, and the query side reads accounts, which the command role keeps
        write(folder.resolve("command-side"), only(all, null, all.command()));
        write(folder.resolve("query-side"), only(all, all.query(), all.command()));
        LOG.info("The databases are laid out and migrated; the accesses are in {}", folder.toAbsolutePath());
    }

    private static DatabaseSettings only(DatabaseSettings all, @Nullable Access query, @Nullable Access command) {
        return new DatabaseSettings(query, command, all.keys(), null, null, null);
    }

    /** A start that reads while this writes sees the old file or the new one. */
    private static void write(Path folder, DatabaseSettings settings) {
        var properties = new Properties();
        settings.asProperties().forEach((name, value) -> properties.setProperty(name, value.toString()));
        try {
            if (!Files.isDirectory(folder)) {
                OwnerOnly.folder(folder);
            }
            var draft = folder.resolve(FILE + ".new");
            Files.deleteIfExists(draft);
            OwnerOnly.newFile(draft);
            var text = new StringWriter();
            properties.store(text, null);
            Files.writeString(draft, text.toString(), StandardCharsets.ISO_8859_1);
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The accesses cannot be written into " + folder, e);
        }
    }

    /** Whether this start is asked to install and to end. */
    public static boolean isAskedFor(String[] arguments) {
        return List.of(arguments).contains(WORD);
    }
}

package fr.paroletenue.frame.database;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How each role reaches its database. A process gets the accesses it needs and no more: without {@code command} there is
 * no command pool, without {@code query} none for read models, without {@code migration} nothing is migrated.
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
public record DatabaseSettings(
        @Nullable Access query,
        @Nullable Access command,
        @Nullable Access keys,
        @Nullable Access reporting,
        @Nullable Access migration,
        @Nullable Access keysMigration) {

    public static final String PREFIX = "paroletenue.database";

    public DatabaseSettings {
        if (query == null && command == null) {
            throw new IllegalArgumentException(
                    "No database was given: set paroletenue.database.query.url, .username and .password (and those of"
                            + " command), or start the back office, which brings its own");
        }
    }

    /** The same settings as the properties they are read from. */
    public Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "query", query);
        put(properties, "command", command);
        put(properties, "keys", keys);
        put(properties, "reporting", reporting);
        put(properties, "migration", migration);
        put(properties, "keys-migration", keysMigration);
        return properties;
    }

    private static void put(Map<String, Object> properties, String role, @Nullable Access access) {
        if (access == null) {
            return;
        }
        String prefix = PREFIX + "." + role + ".";
        properties.put(prefix + "url", access.url());
        properties.put(prefix + "username", access.username());
        properties.put(prefix + "password", access.password());
        properties.put(prefix + "pool-size", access.poolSize());
    }

    /** One role's way in. */
    public record Access(
            String url,
            String username,
            String password,
            @DefaultValue("16") int poolSize) {

        @ConstructorBinding
        public Access {
            requireNonNull(username, "A database access has no username");
            requireNonNull(password, "A database access has no password");
            url = DatabaseUrl.of(url).withoutErrorDetail();
        }

        public Access(String url, String username, String password) {
            this(url, username, password, 16);
        }

        /** A password must not reach a log through a record that somebody prints. */
        @Override
        public String toString() {
            return username + " at " + DatabaseUrl.of(url).withoutParameters();
        }
    }
}

package fr.paroletenue.frame.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.paroletenue.api.kernel.RetentionClass;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.AEADBadTagException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The keys in their own database, over their own connections. Each statement commits by itself, outside of any transaction
 * of the caller: a key is there before the first event that needs it, and a command never waits for a key connection that
 * another command holds until its commit. Nothing is read from the database while the cache is locked.
 */
public final class StoredPersonKeys implements PersonKeys, DerivedSecrets {

    /** How long another process may still read with a key that was destroyed. */
    static final Duration CACHED_FOR = Duration.ofSeconds(60);

    private static final int CACHED_KEYS = 50_000;
    private static final int KEY_ID_BYTES = 12;

    /** Two keys missed one after the other no further apart than this: somebody reads the history in its order. */
    private static final int IN_ORDER = 1_000;

    private static final int READ_AHEAD = 500;
    private static final String CHECKED_TEXT = "parole-tenue";
    private static final String CHECK = "check";

    private static final String FIND_OR_MAKE = """
            with made as (
                insert into keys.person_key (key_id, subject, retention_class, wrapped_key) values (?, ?, ?, ?)
                on conflict (subject, retention_class) do nothing
                returning key_id, subject, retention_class, wrapped_key, ordinal)
            select key_id, subject, retention_class, wrapped_key, ordinal from made
            union all
            select key_id, subject, retention_class, wrapped_key, ordinal from keys.person_key
            where subject = ? and retention_class = ?
            """;

    private static final String FIND =
            "select key_id, subject, retention_class, wrapped_key, ordinal from keys.person_key where key_id = ?";

    private static final String FIND_NEXT = """
            select key_id, subject, retention_class, wrapped_key, ordinal from keys.person_key
            where ordinal > ? order by ordinal limit ?
            """;

    private static final String DESTROY = """
            insert into keys.person_key (key_id, subject, retention_class, destroyed_at) values (?, ?, ?, now())
            on conflict (subject, retention_class) do update
            set wrapped_key = null, destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at)
            returning key_id
            """;

    private static final String IS_DESTROYED =
            "select wrapped_key is null from keys.person_key where subject = ? and retention_class = ?";

    private final DataSource database;
    private final KeyEncryptionKey encryptionKey;
    private final Cache<String, Optional<PersonKey>> byId;
    private final Cache<Owner, PersonKey> byOwner;
    private final AtomicLong destructions = new AtomicLong();
    private final AtomicLong lastMissed = new AtomicLong(Long.MIN_VALUE / 2);

    private record Owner(String subject, String retention) {}

    private record Row(String keyId, Owner owner, byte @Nullable [] wrappedKey, long ordinal) {}

    /**
     * @param database hands out connections of their own that commit each statement by itself
     * @throws KeyEncryptionKeyRefused when this key did not wrap what the database holds
     */
    public StoredPersonKeys(DataSource database, KeyEncryptionKey encryptionKey) {
        this(database, encryptionKey, Ticker.systemTicker());
    }

    StoredPersonKeys(DataSource database, KeyEncryptionKey encryptionKey, Ticker ticker) {
        this.database = database;
        this.encryptionKey = encryptionKey;
        byId = Caffeine.newBuilder()
                .maximumSize(CACHED_KEYS)
                .expireAfterWrite(CACHED_FOR)
                .ticker(ticker)
                .build();
        byOwner = Caffeine.newBuilder()
                .maximumSize(CACHED_KEYS)
                .expireAfterWrite(CACHED_FOR)
                .ticker(ticker)
                .build();
        refuseOtherEncryptionKey();
    }

    @Override
    public byte[] secretFor(String purpose) {
        return encryptionKey.derive(purpose);
    }

    /** Opens the keys with what {@code source} gives; only a database without any key lets a new encryption key be made. */
    static StoredPersonKeys open(DataSource database, KeyEncryptionKeySource source) {
        return new StoredPersonKeys(database, holdsKeys(database) ? source.existing() : source.existingOrNew());
    }

    @Override
    public PersonKey forWriting(String subject, RetentionClass retention) {
        var owner = new Owner(subject, retention.name());
        var cached = byOwner.getIfPresent(owner);
        if (cached != null) {
            return cached;
        }
        var before = destructions.get();
        return remember(findOrMake(owner), before).orElseThrow(() -> new PersonKeyDestroyed(subject, retention));
    }

    @Override
    public Optional<PersonKey> forReading(String keyId) {
        var cached = byId.getIfPresent(keyId);
        if (cached != null) {
            return cached;
        }
        var before = destructions.get();
        var row = find(keyId);
        var key = remember(row, before);
        var ahead = row.ordinal() - lastMissed.getAndSet(row.ordinal());
        if (ahead > 0 && ahead <= IN_ORDER) {
            readAhead(row.ordinal());
        }
        return key;
    }

    /** A rebuild meets the keys about in the order in which they were made; one question for each would take its time. */
    private void readAhead(long ordinal) {
        var before = destructions.get();
        var next = ask(connection -> {
            try (var statement = connection.prepareStatement(FIND_NEXT)) {
                statement.setLong(1, ordinal);
                statement.setInt(2, READ_AHEAD);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Row>();
                    while (rows.next()) {
                        found.add(row(rows));
                    }
                    return found;
                }
            }
        });
        next.forEach(row -> remember(row, before));
        if (!next.isEmpty()) {
            lastMissed.accumulateAndGet(next.getLast().ordinal(), Math::max);
        }
    }

    @Override
    public void destroy(String subject, RetentionClass retention) {
        var owner = new Owner(subject, retention.name());
        var keyId = ask(connection -> {
            try (var statement = connection.prepareStatement(DESTROY)) {
                statement.setString(1, newKeyId());
                statement.setString(2, owner.subject());
                statement.setString(3, owner.retention());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
        destructions.incrementAndGet();
        byOwner.invalidate(owner);
        byId.put(keyId, Optional.empty());
    }

    @Override
    public boolean isDestroyed(String subject, RetentionClass retention) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(IS_DESTROYED)) {
                statement.setString(1, subject);
                statement.setString(2, retention.name());
                try (var rows = statement.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        });
    }

    /** @param before the count of destructions before the row was read */
    private Optional<PersonKey> remember(Row row, long before) {
        if (row.wrappedKey() == null) {
            byId.put(row.keyId(), Optional.empty());
            return Optional.empty();
        }
        var key = Optional.of(unwrap(row, row.wrappedKey()));
        byId.put(row.keyId(), key);
        byOwner.put(row.owner(), key.get());
        if (destructions.get() != before) {
            // It may be this very key that was destroyed between the reading of its row and now.
            byId.invalidate(row.keyId());
            byOwner.invalidate(row.owner());
        }
        return key;
    }

    private Row findOrMake(Owner owner) {
        while (true) {
            var keyId = newKeyId();
            var wrapped = encryptionKey.wrap(AesGcm.randomBytes(AesGcm.KEY_BYTES), boundTo(keyId, owner));
            var row = ask(connection -> {
                try (var statement = connection.prepareStatement(FIND_OR_MAKE)) {
                    statement.setString(1, keyId);
                    statement.setString(2, owner.subject());
                    statement.setString(3, owner.retention());
                    statement.setBytes(4, wrapped);
                    statement.setString(5, owner.subject());
                    statement.setString(6, owner.retention());
                    try (var rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(row(rows)) : Optional.<Row>empty();
                    }
                }
            });
            if (row.isPresent()) {
                return row.get();
            }
            // Somebody made it after this statement began and it could not see that yet; the next one can.
        }
    }

    private Row find(String keyId) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, keyId);
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new PersonKeyUnknown(keyId);
                    }
                    return row(rows);
                }
            }
        });
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getString(1), new Owner(rows.getString(2), rows.getString(3)), rows.getBytes(4), rows.getLong(5));
    }

    private PersonKey unwrap(Row row, byte[] wrapped) {
        try {
            return new PersonKey(row.keyId(), encryptionKey.unwrap(wrapped, boundTo(row.keyId(), row.owner())));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "key " + row.keyId() + " in the key database was altered: it is not what was wrapped for it", e);
        }
    }

    private static String boundTo(String keyId, Owner owner) {
        return keyId + '/' + owner.retention() + '/' + owner.subject();
    }

    private static String newKeyId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.randomBytes(KEY_ID_BYTES));
    }

    private static boolean holdsKeys(DataSource database) {
        return ask(database, connection -> {
            try (var statement = connection.prepareStatement("select exists (select from keys.encryption_key_check)"
                            + " or exists (select from keys.person_key where wrapped_key is not null)");
                    var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    private void refuseOtherEncryptionKey() {
        var checked = CHECKED_TEXT.getBytes(StandardCharsets.US_ASCII);
        var checkValue = ask(connection -> {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("the key database needs connections that commit by themselves");
            }
            try (var insert = connection.prepareStatement("insert into keys.encryption_key_check (check_value)"
                    + " select ? where not exists (select from keys.person_key where wrapped_key is not null)"
                    + " on conflict do nothing")) {
                insert.setBytes(1, encryptionKey.wrap(checked, CHECK));
                insert.executeUpdate();
            }
            try (var select = connection.prepareStatement("select check_value from keys.encryption_key_check");
                    var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
            }
        });
        if (checkValue.isEmpty()) {
            throw new KeyEncryptionKeyRefused("The key database holds keys of persons but not the value that tells"
                    + " which encryption key opens them. It was altered; restore it from its backup.");
        }
        try {
            if (Arrays.equals(encryptionKey.unwrap(checkValue.get(), CHECK), checked)) {
                return;
            }
        } catch (AEADBadTagException e) {
            // falls through to the refusal, which says all there is to say
        }
        throw new KeyEncryptionKeyRefused("The key from " + encryptionKey.origin() + " is not the one that wrapped the"
                + " keys in this key database. Put the right key back; nothing stored can be read with this one.");
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        return ask(database, question);
    }

    private static <T> T ask(DataSource database, Question<T> question) {
        // Not through Spring's DataSourceUtils: that would bind the connection to the command's transaction until its
        // commit, and thirty commands at once would wait for each other for ever.
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new KeyDatabaseUnavailable(e);
        }
    }
}

package fr.paroletenue.frame.security;

import fr.paroletenue.frame.security.Account.Provider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * The accounts as they are stored now; nothing is cached, so that a change is felt by the very next request.
 *
 * <p>Plain connections on purpose: Spring's templates would tie a connection of this pool to a command's transaction until it
 * commits.
 */
final class Accounts implements AccountDirectory {

    private static final String COLUMNS =
            "username, password_hash, roles, active, created_at, changed_at, issuer, subject, told_at";

    private static final SQLExceptionSubclassTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final DataSource source;

    Accounts(DataSource source) {
        this.source = source;
    }

    Optional<Account> find(String username) {
        if (!Account.isPlausible(username)) {
            return Optional.empty();
        }
        return work(connection -> find(connection, username, ""));
    }

    List<Account> all() {
        return work(connection -> {
            var accounts = new ArrayList<Account>();
            try (var select = connection.prepareStatement(
                            "select " + COLUMNS + " from accounts.account order by username");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    accounts.add(account(rows));
                }
            }
            return accounts;
        });
    }

    /** Answers false where the name is taken. */
    boolean add(Account account) {
        return work(connection -> insert(connection, account));
    }

    /**
     * Changes one account while nobody else changes any, so that two administrators cannot switch each other off. Empty where
     * there is no such account; what the change throws is thrown, and nothing is changed.
     */
    Optional<Account> change(String username, Change change) {
        return work(connection -> inOneTransaction(connection, () -> {
            alone(connection);
            var before = find(connection, username, " for update");
            if (before.isEmpty()) {
                return Optional.<Account>empty();
            }
            var after = change.of(before.get(), activeAdministrators(connection));
            update(connection, after);
            return Optional.of(after);
        }));
    }

    /** Fills an empty table; does nothing, and answers false, where any account is there already. */
    boolean addFirst(List<Account> accounts) {
        return work(connection -> inOneTransaction(connection, () -> {
            alone(connection);
            try (var select = connection.prepareStatement("select from accounts.account limit 1");
                    var rows = select.executeQuery()) {
                if (rows.next()) {
                    return false;
                }
            }
            for (var account : accounts) {
                insert(connection, account);
            }
            return true;
        }));
    }

    /**
     * Adds the account of a person whom a provider knows under a new name, and closes the one of the old name, so that no act
     * can be given to a name that nobody bears any more. Answers false where the new name is taken.
     */
    boolean addNamed(Account account, Provider provider) {
        return work(connection -> inOneTransaction(connection, () -> {
            if (!insert(connection, account)) {
                return false;
            }
            try (var close = connection.prepareStatement("update accounts.account set active = false, changed_at = ?"
                    + " where issuer = ? and subject = ? and username <> ? and active")) {
                close.setObject(1, account.changedAt().atOffset(ZoneOffset.UTC));
                close.setString(2, provider.issuer());
                close.setString(3, provider.subject());
                close.setString(4, account.username());
                close.executeUpdate();
            }
            return true;
        }));
    }

    Optional<Account> change(String username, UnaryOperator<Account> change) {
        return change(username, (before, ignored) -> change.apply(before));
    }

    @Override
    public boolean exists(String username) {
        return find(username).filter(Account::active).isPresent();
    }

    @Override
    public Set<Role> roles(String username) {
        return find(username).filter(Account::active).map(Account::roles).orElse(Set.of());
    }

    @FunctionalInterface
    interface Change {
        Account of(Account before, Set<String> activeAdministrators);
    }

    private static void alone(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("lock table accounts.account in share row exclusive mode")) {
            lock.execute();
        }
    }

    private static Optional<Account> find(Connection connection, String username, String lock) throws SQLException {
        try (var select =
                connection.prepareStatement("select " + COLUMNS + " from accounts.account where username = ?" + lock)) {
            select.setString(1, username);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(account(rows)) : Optional.empty();
            }
        }
    }

    private static Set<String> activeAdministrators(Connection connection) throws SQLException {
        var names = new java.util.HashSet<String>();
        try (var select =
                connection.prepareStatement("select username from accounts.account where active and ? = any(roles)")) {
            select.setString(1, Role.ADMINISTRATOR.name());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static boolean insert(Connection connection, Account account) throws SQLException {
        try (var insert = connection.prepareStatement("insert into accounts.account (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (username) do nothing")) {
            insert.setString(1, account.username());
            insert.setString(2, account.passwordHash());
            setRoles(insert, 3, account.roles());
            insert.setBoolean(4, account.active());
            insert.setObject(5, account.createdAt().atOffset(ZoneOffset.UTC));
            insert.setObject(6, account.changedAt().atOffset(ZoneOffset.UTC));
            setProvider(insert, 7, account.provider());
            return insert.executeUpdate() == 1;
        }
    }

    private static void update(Connection connection, Account account) throws SQLException {
        try (var update = connection.prepareStatement(
                "update accounts.account set password_hash = ?, roles = ?, active = ?, changed_at = ?, issuer = ?, subject = ?, told_at = ?"
                        + " where username = ?")) {
            update.setString(1, account.passwordHash());
            setRoles(update, 2, account.roles());
            update.setBoolean(3, account.active());
            update.setObject(4, account.changedAt().atOffset(ZoneOffset.UTC));
            setProvider(update, 5, account.provider());
            update.setString(8, account.username());
            update.executeUpdate();
        }
    }

    private static void setRoles(PreparedStatement statement, int at, Set<Role> roles) throws SQLException {
        var names = roles.stream().sorted().map(Role::name).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf("text", names));
    }

    private static void setProvider(PreparedStatement statement, int at, @Nullable Provider provider)
            throws SQLException {
        statement.setString(at, provider == null ? null : provider.issuer());
        statement.setString(at + 1, provider == null ? null : provider.subject());
        statement.setObject(at + 2, provider == null ? null : provider.toldAt().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Provider provider(ResultSet row) throws SQLException {
        var issuer = row.getString("issuer");
        return issuer == null
                ? null
                : new Provider(
                        issuer,
                        row.getString("subject"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static Account account(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Account(
                row.getString("username"),
                row.getString("password_hash"),
                roles,
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                provider(row));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException fault) {
            var translated = TRANSLATOR.translate("accounts", null, fault);
            throw translated != null
                    ? translated
                    : new org.springframework.jdbc.UncategorizedSQLException("accounts", null, fault);
        }
    }

    private static <T> T inOneTransaction(Connection connection, Step<T> step) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = step.take();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}

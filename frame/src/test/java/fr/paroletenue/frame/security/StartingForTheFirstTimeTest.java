package fr.paroletenue.frame.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No installation has a default password, and whoever rules the machine can always get in. */
class StartingForTheFirstTimeTest {

    private static final Instant NOW = Instant.parse("2026-04-20T07:30:00Z");

    private final Passwords passwords = new Passwords();
    private Accounts accounts;

    @BeforeEach
    void emptyDatabase() {
        accounts = new Accounts(TestDatabase.fresh().migrated().command());
    }

    private String start(@Nullable String adminPassword) {
        var shown = new ByteArrayOutputStream();
        var console = new PrintStream(shown, true, StandardCharsets.UTF_8);
        new FirstAccounts(accounts, passwords, Clock.fixed(NOW, ZoneOffset.UTC), adminPassword, console)
                .afterSingletonsInstantiated();
        return shown.toString(StandardCharsets.UTF_8);
    }

    private boolean opens(String username, String password) {
        return passwords.matches(accounts.find(username).orElseThrow(), password);
    }

    private static String passwordOf(String username, String shown) {
        var found = Pattern.compile("(?m)^ +" + username + " +(\\S+)$").matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1);
    }

    @Test
    void eachRoleGetsAnAccountWhosePasswordIsShownOnce() {
        var shown = start(null);
        for (var role : Role.values()) {
            var account = accounts.find(role.firstUsername()).orElseThrow();
            assertThat(account.roles()).containsExactly(role);
            assertThat(account.passwordHash()).startsWith("{bcrypt}");
            assertThat(opens(role.firstUsername(), passwordOf(role.firstUsername(), shown)))
                    .isTrue();
        }
        assertThat(Arrays.stream(Role.values())
                        .map(role -> passwordOf(role.firstUsername(), shown))
                        .distinct())
                .hasSize(Role.values().length);
        assertThat(start(null)).isEmpty();
        assertThat(opens("admin", passwordOf("admin", shown))).isTrue();
    }

    @Test
    void theAdministratorsPasswordMayBeGivenAndIsThenNotShown() {
        assertThat(start("from the environment")).doesNotContain("from the environment");
        assertThat(opens("admin", "from the environment")).isTrue();
    }

    @Test
    void aLaterStartWithAPasswordOpensTheAdministratorsAccountAgain() {
        var shown = start(null);
        accounts.change(
                "admin",
                before -> new Account("admin", before.passwordHash(), java.util.Set.of(Role.AUDITOR), false, NOW, NOW));
        assertThat(start("set on a later start")).isEmpty();
        var admin = accounts.find("admin").orElseThrow();
        assertThat(admin.active()).isTrue();
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.AUDITOR);
        assertThat(opens("admin", "set on a later start")).isTrue();
        assertThat(opens("planning", passwordOf("planning", shown))).isTrue();
        var before = accounts.find("admin").orElseThrow().passwordHash();
        start("set on a later start");
        assertThat(accounts.find("admin").orElseThrow().passwordHash()).isEqualTo(before);
    }

    @Test
    void aPasswordThatWouldBeCutOffStopsTheStart() {
        assertThatThrownBy(() -> start("x".repeat(73))).hasMessageContaining("PAROLE_TENUE_ADMIN_PASSWORD");
    }

    @Test
    void accountsAreNeverDeleted() {
        start(null);
        assertThatThrownBy(() -> {
                    try (var connection =
                                    TestDatabase.fresh().migrated().command().getConnection();
                            var delete = connection.createStatement()) {
                        delete.execute("delete from accounts.account");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRememberedPasswordIsForgottenWithItsHash() {
        var account = new Account("anne", passwords.hash("one"), java.util.Set.of(Role.PLANNING), true, NOW, NOW);
        assertThat(passwords.isKnown(account, "one")).isFalse();
        assertThat(passwords.matches(account, "one")).isTrue();
        assertThat(passwords.isKnown(account, "one")).isTrue();
        assertThat(passwords.isKnown(account, "two")).isFalse();
        assertThat(passwords.isKnown(account.withPasswordHash(passwords.hash("one"), NOW), "one"))
                .isFalse();
        assertThat(passwords.matches(null, "one")).isFalse();
        assertThat(passwords.matches(account, "x".repeat(80))).isFalse();
    }
}

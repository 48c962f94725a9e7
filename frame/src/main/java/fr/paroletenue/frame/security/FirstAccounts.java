package fr.paroletenue.frame.security;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * The accounts of the first start: one for each role, each with a password of its own that is shown once. There is no default
 * password. They are printed, not logged, because logs are kept and sent around.
 */
final class FirstAccounts implements SmartInitializingSingleton {

    static final String ADMIN_PASSWORD = "PAROLE_TENUE_ADMIN_PASSWORD";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final @Nullable String adminPassword;
    private final PrintStream console;

    FirstAccounts(
            Accounts accounts, Passwords passwords, Clock clock, @Nullable String adminPassword, PrintStream console) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.adminPassword = adminPassword == null || adminPassword.isBlank() ? null : adminPassword;
        this.console = console;
        if (this.adminPassword != null && !Passwords.fits(this.adminPassword)) {
            throw new IllegalStateException(
                    ADMIN_PASSWORD + " is longer than " + Passwords.LONGEST_IN_BYTES + " bytes");
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.all().isEmpty()) {
            resetAdministrator();
            return;
        }
        var now = clock.instant();
        var shown = new LinkedHashMap<String, String>();
        var first = new ArrayList<Account>();
        for (var role : Role.values()) {
            var given = role == Role.ADMINISTRATOR ? adminPassword : null;
            var password = given != null ? given : passwords.random();
            var username = role.firstUsername();
            first.add(new Account(username, passwords.hash(password), EnumSet.of(role), true, now, now));
            shown.put(username, given != null ? "(as given by " + ADMIN_PASSWORD + ")" : password);
        }
        if (accounts.addFirst(first)) {
            show(shown);
        } else {
            // another node was faster
            resetAdministrator();
        }
    }

    private void show(Map<String, String> shown) {
        var lines = new StringBuilder("\nThe first accounts. These passwords are shown only now:\n\n");
        shown.forEach((username, password) -> lines.append("    %-22s %s%n".formatted(username, password)));
        console.println(lines);
        console.flush();
    }

    /** Whoever may set the environment of the process can always get back in. */
    private void resetAdministrator() {
        var wanted = adminPassword;
        if (wanted == null) {
            return;
        }
        var username = Role.ADMINISTRATOR.firstUsername();
        var now = clock.instant();
        var known = accounts.find(username).orElse(null);
        if (known == null) {
            accounts.add(new Account(username, passwords.hash(wanted), EnumSet.of(Role.ADMINISTRATOR), true, now, now));
        } else if (!known.hasPassword() || !known.isActiveAdministrator() || !passwords.matches(known, wanted)) {
            var hash = passwords.hash(wanted);
            accounts.change(username, before -> {
                var roles = EnumSet.of(Role.ADMINISTRATOR);
                roles.addAll(before.roles());
                return new Account(username, hash, roles, true, before.createdAt(), now);
            });
        }
    }
}

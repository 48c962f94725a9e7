package fr.paroletenue.frame.security;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** One person's, or one tool's, right to come in. */
record Account(
        String username, String passwordHash, Set<Role> roles, boolean active, Instant createdAt, Instant changedAt) {

    static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,62}";

    private static final Pattern PLAUSIBLE = Pattern.compile(USERNAME);

    Account {
        roles = Set.copyOf(roles);
    }

    static boolean isPlausible(String username) {
        return PLAUSIBLE.matcher(username).matches();
    }

    boolean isActiveAdministrator() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    Account withPasswordHash(String hash, Instant now) {
        return new Account(username, hash, roles, active, createdAt, now);
    }

    @Override
    public String toString() {
        return username;
    }
}

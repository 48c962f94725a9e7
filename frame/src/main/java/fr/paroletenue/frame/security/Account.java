package fr.paroletenue.frame.security;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person's, or one tool's, right to come in.
 *
 * @param passwordHash empty for an account of a provider
 * @param provider who vouches for the person; null where the password does
 */
record Account(
        String username,
        String passwordHash,
        Set<Role> roles,
        boolean active,
        Instant createdAt,
        Instant changedAt,
        @Nullable Provider provider) {

    static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,62}";

    private static final Pattern PLAUSIBLE = Pattern.compile(USERNAME);

    /**
     * @param subject the provider's own name for the person, which it never gives to another
     * @param toldAt issue of the token that told the roles
     */
    record Provider(String issuer, String subject, Instant toldAt) {

        boolean isSamePerson(Provider other) {
            return issuer.equals(other.issuer) && subject.equals(other.subject);
        }
    }

    Account {
        roles = Set.copyOf(roles);
    }

    Account(
            String username,
            String passwordHash,
            Set<Role> roles,
            boolean active,
            Instant createdAt,
            Instant changedAt) {
        this(username, passwordHash, roles, active, createdAt, changedAt, null);
    }

    static boolean isPlausible(String username) {
        return PLAUSIBLE.matcher(username).matches();
    }

    boolean hasPassword() {
        return provider == null;
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

package fr.paroletenue.frame.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The principal of the security context.
 *
 * @param passwordHash of the password that was shown: a session ends when it is changed
 */
record LoggedIn(String username, Set<Role> roles, String passwordHash) implements Principal, Serializable {

    static LoggedIn of(Account account) {
        return new LoggedIn(account.username(), Set.copyOf(account.roles()), account.passwordHash());
    }

    /** Who stands behind an authentication, through whichever door he came. */
    static Optional<LoggedIn> in(@Nullable Authentication authentication) {
        var principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof ProvidedPerson person) {
            return Optional.of(person.who());
        }
        return principal instanceof LoggedIn who ? Optional.of(who) : Optional.empty();
    }

    @Override
    public String getName() {
        return username;
    }

    List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** Principals find their way into logs; hashes must not. */
    @Override
    public String toString() {
        return username;
    }
}

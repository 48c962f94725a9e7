package fr.paroletenue.frame.security;

import fr.paroletenue.frame.security.Account.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Turns what the provider says into one of us: a name, the roles that we know, and an account under that name, so that a
 * complaint can be given to the person. The latest word counts: a token that is older than the one that told the roles gives
 * no role back.
 */
final class ProviderLogin {

    /** Error code of a person whom the provider knows and for whom it names no role of ours. */
    static final String NO_ROLE = "no_role";

    private final OidcSettings settings;
    private final Accounts accounts;
    private final Clock clock;
    private final SecurityLog log;
    private final Map<String, Set<Role>> rolesByTheirName;

    ProviderLogin(OidcSettings settings, Accounts accounts, Clock clock, SecurityLog log) {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
        this.log = log;
        this.rolesByTheirName = settings.rolesByTheirName();
    }

    /**
     * @param toldAt issue of the token, by the provider's clock
     * @throws OAuth2AuthenticationException where the token names nobody who may come in
     */
    LoggedIn enter(Map<String, Object> claims, @Nullable Instant toldAt) {
        if (toldAt == null) {
            throw refused("no_issue_time");
        }
        if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
            throw refused("no_subject");
        }
        var username = username(claims);
        var provider = new Provider(settings.issuer().toString(), subject, toldAt);
        var roles = roles(claims);
        var account = accounts.find(username).orElse(null);
        if (account == null) {
            if (roles.isEmpty()) {
                return new LoggedIn(username, Set.of(), "");
            }
            account = added(username, roles, provider);
        }
        if (tellsSomethingNew(account, roles, provider)) {
            account = changed(username, roles, provider);
        }
        if (!account.active()) {
            throw refused("account_closed");
        }
        return LoggedIn.of(account);
    }

    private Account added(String username, Set<Role> roles, Provider provider) {
        var now = clock.instant();
        var account = new Account(username, "", roles, true, now, now, provider);
        if (accounts.addNamed(account, provider)) {
            log.providerNoted(account);
            return account;
        }
        // somebody else's request was faster
        return accounts.find(username).orElseThrow(() -> refused("account_closed"));
    }

    private boolean tellsSomethingNew(Account account, Set<Role> roles, Provider provider) {
        var known = account.provider();
        return known == null
                || !known.isSamePerson(provider)
                || (!account.roles().equals(roles) && provider.toldAt().isAfter(known.toldAt()));
    }

    private Account changed(String username, Set<Role> roles, Provider provider) {
        var changed = accounts.change(username, before -> {
            refuseIfSomebodyElse(before, provider);
            if (!tellsSomethingNew(before, roles, provider)) {
                return before;
            }
            return new Account(username, "", roles, before.active(), before.createdAt(), clock.instant(), provider);
        });
        var account = changed.orElseThrow(() -> refused("account_closed"));
        log.providerNoted(account);
        return account;
    }

    /**
     * A name is never taken over: not from another person of the provider, and not from an account with a password as long as
     * that password opens anything. Whoever changes the provider, or closes the door of passwords, has said that the names
     * stay the same persons.
     */
    private void refuseIfSomebodyElse(Account before, Provider provider) {
        var known = before.provider();
        if (known == null ? settings.localAccounts() : isAnotherPerson(known, provider)) {
            throw refused("name_taken");
        }
    }

    private static boolean isAnotherPerson(Provider known, Provider provider) {
        return known.issuer().equals(provider.issuer()) && !known.isSamePerson(provider);
    }

    private String username(Map<String, Object> claims) {
        if (!(claims.get(settings.usernameClaim()) instanceof String told)) {
            throw refused("no_name");
        }
        var suffix = settings.usernameSuffix();
        var name = (told.endsWith(suffix) ? told.substring(0, told.length() - suffix.length()) : told)
                .toLowerCase(Locale.ROOT);
        if (!Account.isPlausible(name)) {
            throw refused("unusable_name");
        }
        return name;
    }

    private Set<Role> roles(Map<String, Object> claims) {
        var roles = EnumSet.noneOf(Role.class);
        if (claimAt(claims, settings.rolesClaim()) instanceof Collection<?> names) {
            names.forEach(name -> roles.addAll(rolesByTheirName.getOrDefault(String.valueOf(name), Set.of())));
        }
        return Set.copyOf(roles);
    }

    private static @Nullable Object claimAt(Map<?, ?> claims, String path) {
        var direct = claims.get(path);
        int dot = path.indexOf('.');
        if (direct != null || dot < 0) {
            return direct;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested
                ? claimAt(nested, path.substring(dot + 1))
                : null;
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why), why);
    }
}

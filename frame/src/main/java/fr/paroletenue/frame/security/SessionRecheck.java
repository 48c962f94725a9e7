package fr.paroletenue.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session is worth what its account is worth now: a changed role counts at once, a changed password ends it. */
final class SessionRecheck extends OncePerRequestFilter {

    /** A working day; whoever works longer logs in again. */
    private static final long LONGEST_SESSION = Duration.ofHours(12).toMillis();

    private final Accounts accounts;
    private final SecurityLog log;
    private final Duration longestOfProvider;

    /** @param longestOfProvider after which a person has to be vouched for anew */
    SessionRecheck(Accounts accounts, SecurityLog log, Duration longestOfProvider) {
        this.accounts = accounts;
        this.log = log;
        this.longestOfProvider = longestOfProvider;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var before = LoggedIn.in(authentication).orElse(null);
        if (authentication != null && before != null) {
            var account = accounts.find(before.username()).orElse(null);
            var why = whyEnded(before, account, request.getSession(false));
            if (why != null) {
                log.sessionEnded(before.username(), why);
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
            } else if (account != null && !account.roles().equals(before.roles())) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(renewed(authentication, LoggedIn.of(account)));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private static Authentication renewed(Authentication before, LoggedIn now) {
        if (before instanceof OAuth2AuthenticationToken token
                && before.getPrincipal() instanceof ProvidedPerson person) {
            var renewed = new OAuth2AuthenticationToken(
                    person.as(now), now.authorities(), token.getAuthorizedClientRegistrationId());
            renewed.setDetails(before.getDetails());
            return renewed;
        }
        var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, now.authorities());
        renewed.setDetails(before.getDetails());
        return renewed;
    }

    private @Nullable String whyEnded(LoggedIn before, @Nullable Account account, @Nullable HttpSession session) {
        if (account == null || !account.active()) {
            return "inactive";
        }
        if (!account.passwordHash().equals(before.passwordHash())) {
            return "password changed";
        }
        var longest = account.hasPassword() ? LONGEST_SESSION : longestOfProvider.toMillis();
        // both read from the web server's own clock, which no time machine moves
        return session != null && session.getLastAccessedTime() - session.getCreationTime() > longest
                ? "too long"
                : null;
    }
}

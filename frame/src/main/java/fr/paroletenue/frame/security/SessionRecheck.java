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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session is worth what its account is worth now: a changed role counts at once, a changed password ends it. */
final class SessionRecheck extends OncePerRequestFilter {

    /** A working day; whoever works longer logs in again. */
    private static final long LONGEST_SESSION = Duration.ofHours(12).toMillis();

    private final Accounts accounts;
    private final SecurityLog log;

    SessionRecheck(Accounts accounts, SecurityLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof LoggedIn before) {
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
                var now = LoggedIn.of(account);
                var token = UsernamePasswordAuthenticationToken.authenticated(now, null, now.authorities());
                token.setDetails(authentication.getDetails());
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(token);
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String whyEnded(
            LoggedIn before, @Nullable Account account, @Nullable HttpSession session) {
        if (account == null || !account.active()) {
            return "inactive";
        }
        if (!account.passwordHash().equals(before.passwordHash())) {
            return "password changed";
        }
        // both read from the web server's own clock, which no time machine moves
        return session != null && session.getLastAccessedTime() - session.getCreationTime() > LONGEST_SESSION
                ? "too long"
                : null;
    }
}

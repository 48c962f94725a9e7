package fr.paroletenue.frame.security;

import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who shows the password of an active account. Whoever is refused learns nothing, not even by the clock. */
final class AccountLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SecurityLog log;

    /** One guess at a time: a burst of guesses would be checked before the first failure is counted. */
    private final Lock[] turns = new Lock[64];

    AccountLogin(Accounts accounts, Passwords passwords, Throttle throttle, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new ReentrantLock();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var username = shown.getName().toLowerCase(Locale.ROOT);
        var password = shown.getCredentials() instanceof String text ? text : "";
        var address =
                shown.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        var account = accounts.find(username).filter(Account::hasPassword).orElse(null);
        refuseWhileClosed(account, username, address);
        if (!isRememberedAsRight(account, password)) {
            check(account, username, password, address);
        }
        if (account == null) {
            throw new BadCredentialsException("refused");
        }
        var who = LoggedIn.of(account);
        var token = UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
        token.setDetails(shown.getDetails());
        return token;
    }

    private void check(@Nullable Account account, String username, String password, String address) {
        var turn = turns[Math.floorMod((username + address).hashCode(), turns.length)];
        turn.lock();
        try {
            refuseWhileClosed(account, username, address);
            if (isRememberedAsRight(account, password)) {
                return;
            }
            boolean right = passwords.matches(account, password);
            if (right && account != null && account.active()) {
                throttle.succeeded(username, address);
                return;
            }
            throttle.failed(username, address);
            log.loginRefused(account != null, username, address, right ? "inactive" : "credentials");
            throw new BadCredentialsException("refused");
        } finally {
            turn.unlock();
        }
    }

    private boolean isRememberedAsRight(@Nullable Account account, String password) {
        return account != null && account.active() && passwords.isKnown(account, password);
    }

    private void refuseWhileClosed(@Nullable Account account, String username, String address) {
        throttle.waitFor(username, address).ifPresent(wait -> {
            log.loginRefused(account != null, username, address, "throttled");
            throw new TooManyFailures(wait);
        });
    }
}

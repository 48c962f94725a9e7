package fr.paroletenue.frame.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
final class TooManyFailures extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }
}

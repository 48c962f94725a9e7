package fr.paroletenue.frame.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing passwords slow. After five failures a user is closed to that address for half a minute, and twice as long
 * after each further one; an address that fails with many users is closed altogether. Others are not disturbed.
 */
final class Throttle {

    static final int FREE_FAILURES = 5;
    static final int FREE_FAILURES_OF_AN_ADDRESS = 100;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long this user has to wait at this address; empty when he may try. */
    Optional<Duration> waitFor(String username, String address) {
        var now = clock.instant();
        var pair = rest(failures.getIfPresent(pair(username, address)), FREE_FAILURES, now);
        var all = rest(failures.getIfPresent(all(address)), FREE_FAILURES_OF_AN_ADDRESS, now);
        var longer = pair.compareTo(all) > 0 ? pair : all;
        return longer.isPositive() ? Optional.of(longer) : Optional.empty();
    }

    void failed(String username, String address) {
        count(pair(username, address));
        count(all(address));
    }

    void succeeded(String username, String address) {
        failures.invalidate(pair(username, address));
    }

    private void count(String key) {
        var now = clock.instant();
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, now),
                        (before, one) -> isForgotten(before, now) ? one : new Failures(before.count() + 1, now));
    }

    private static Duration rest(@Nullable Failures failures, int free, Instant now) {
        if (failures == null || failures.count() < free || isForgotten(failures, now)) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures.count() - free, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        var until = failures.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return Duration.between(now, until);
    }

    private static boolean isForgotten(Failures failures, Instant now) {
        return failures.last().plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private static String pair(String username, String address) {
        return username + '\n' + address;
    }

    private static String all(String address) {
        return '\n' + address;
    }
}

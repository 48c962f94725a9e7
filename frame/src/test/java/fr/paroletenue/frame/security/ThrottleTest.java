package fr.paroletenue.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Waits double up to a quarter of an hour; failures are forgotten; other users and addresses are left in peace. */
class ThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-20T07:30:00Z"));
    private final Throttle throttle = new Throttle(((InstantSource) now::get).withZone(ZoneOffset.UTC));

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void theFifthFailureClosesAndEachFurtherOneDoublesTheWait() {
        fail(4, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).isEmpty();
        fail(1, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).contains(Duration.ofSeconds(30));
        fail(1, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).contains(Duration.ofSeconds(60));
        fail(20, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).contains(Duration.ofMinutes(15));
        pass(Duration.ofMinutes(15));
        assertThat(throttle.waitFor("anne", "a")).isEmpty();
    }

    @Test
    void othersAreLeftInPeace() {
        fail(10, "anne", "a");
        assertThat(throttle.waitFor("anne", "b")).isEmpty();
        assertThat(throttle.waitFor("bert", "a")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyUsersIsClosed() {
        for (int i = 0; i < Throttle.FREE_FAILURES_OF_AN_ADDRESS; i++) {
            assertThat(throttle.waitFor("user" + i, "a")).isEmpty();
            fail(1, "user" + i, "a");
        }
        assertThat(throttle.waitFor("anybody", "a")).contains(Duration.ofSeconds(30));
        assertThat(throttle.waitFor("anybody", "b")).isEmpty();
    }

    @Test
    void successAndTimeMakeFailuresForgotten() {
        fail(4, "anne", "a");
        throttle.succeeded("anne", "a");
        fail(4, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).isEmpty();
        pass(Duration.ofMinutes(31));
        fail(4, "anne", "a");
        assertThat(throttle.waitFor("anne", "a")).isEmpty();
    }
}

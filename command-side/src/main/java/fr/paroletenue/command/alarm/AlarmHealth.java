package fr.paroletenue.command.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Alarms that should have rung and did not are the one fault that nobody would otherwise notice. The sweeper gets a minute
 * to find them and a minute to work; after that somebody has to look.
 */
@Component("alarms")
class AlarmHealth extends AbstractHealthIndicator {

    static final Duration TOLERATED = Duration.ofMinutes(5);

    private final StoredOpenDueDates openDueDates;
    private final Clock clock;

    AlarmHealth(StoredOpenDueDates openDueDates, Clock clock, MeterRegistry meters) {
        super("the open due dates could not be read");
        this.openDueDates = openDueDates;
        this.clock = clock;
        Gauge.builder(
                        "parole.tenue.alarm.oldest.age",
                        this,
                        health -> health.oldestAge().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest alarm that has not rung is overdue")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var age = oldestAge();
        (age.compareTo(TOLERATED) <= 0 ? builder.up() : builder.down()).withDetail("oldestOverdue", age.toString());
    }

    private Duration oldestAge() {
        var now = clock.instant();
        return openDueDates.oldestLook().stream()
                .map(look -> look.isBefore(now) ? Duration.between(look, now) : Duration.ZERO)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}

package fr.paroletenue.backoffice.time;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.paroletenue.frame.time.HouseClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Moves the one clock forward and lets every alarm on the way ring at its instant, in order. Alarms of one instant ring
 * together, as they would on that day.
 */
@Component
@Profile({"demo", "test"})
public class TimeMachine {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HouseClock clock;
    private final Scheduler scheduler;
    private final JdbcTemplate jdbc;

    TimeMachine(HouseClock clock, Scheduler scheduler, @Qualifier("commandDataSource") DataSource commandDataSource) {
        this.clock = clock;
        this.scheduler = scheduler;
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    /** Sets the clock of a house in which nothing is under way, before or behind; nothing rings. */
    public synchronized void beginAt(Instant instant) {
        clock.moveTo(instant);
    }

    /** Returns how many instants on the way had an alarm. */
    public synchronized int travelTo(Instant destination) {
        var stops = 0;
        for (var next = nextAlarm(destination); next.isPresent(); next = nextAlarm(destination)) {
            if (clock.instant().isBefore(next.get())) {
                clock.moveTo(next.get());
            }
            ringUntil(next.get());
            stops++;
        }
        if (clock.instant().isBefore(destination)) {
            clock.moveTo(destination);
        }
        return stops;
    }

    private Optional<Instant> nextAlarm(Instant notAfter) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select min(execution_time) from scheduler.scheduled_tasks where execution_time <= ?",
                        Timestamp.class,
                        Timestamp.from(notAfter)))
                .map(Timestamp::toInstant);
    }

    private void ringUntil(Instant instant) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (nextAlarm(instant).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("alarms of " + instant + " have not rung within " + PATIENCE);
            }
            scheduler.triggerCheckForDueExecutions();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}

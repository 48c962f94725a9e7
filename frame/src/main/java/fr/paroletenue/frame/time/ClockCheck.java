package fr.paroletenue.frame.time;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * A wrong clock makes wrong legal dates. The clock of this process is held against the database's at start and by every
 * health check; a process whose clock is off does not start. A clock moved by the time machine is not held against anything.
 */
@Component("clock")
class ClockCheck extends AbstractHealthIndicator implements SmartInitializingSingleton {

    static final Duration TOLERATED = Duration.ofSeconds(5);

    private final HouseClock clock;
    private final DataSource database;

    /** Any pool will do: a process that has one side only has only that side's. */
    ClockCheck(
            HouseClock clock,
            @Qualifier("queryDataSource") ObjectProvider<DataSource> query,
            @Qualifier("commandDataSource") ObjectProvider<DataSource> command) {
        super("the clock could not be compared");
        this.clock = clock;
        this.database = query.getIfAvailable(command::getObject);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var difference = difference();
            if (!tolerated(difference)) {
                throw new IllegalStateException("The clock of this machine is " + difference
                        + " away from the clock of the database; more than " + TOLERATED
                        + " would make wrong due dates. Set the clocks right and start again.");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The clock of the database cannot be read", unreachable);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws SQLException {
        var difference = difference();
        (tolerated(difference) ? builder.up() : builder.down()).withDetail("awayFromDatabase", difference.toString());
    }

    private boolean tolerated(Duration difference) {
        return clock.hasBeenMoved() || difference.abs().compareTo(TOLERATED) <= 0;
    }

    private Duration difference() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select clock_timestamp()");
                var row = statement.executeQuery()) {
            row.next();
            return Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant());
        }
    }
}

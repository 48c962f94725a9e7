package fr.paroletenue.frame.time;

import fr.paroletenue.api.kernel.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * The one clock of the house. Events, alarms and rules read it and nothing else does what it does. It tells microseconds,
 * because that is what the database keeps: an instant read back equals the one written.
 */
public final class HouseClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Makes the events of this process bear this clock's time. */
    public HouseClock followedByEvents() {
        GenericEventMessage.clock = this;
        return this;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Only the time machine of the demo and test profiles calls this. */
    public void moveTo(Instant instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    boolean hasBeenMoved() {
        return !ahead.isZero();
    }

    @Override
    public ZoneId getZone() {
        return Paris.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the house lives in " + Paris.ZONE);
    }
}

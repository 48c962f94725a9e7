package crooked.frame.web;

import crooked.command.leak.LeakDecisions;
import crooked.frame.time.HouseClock;
import java.time.Instant;

/** The frame knows a side, and its rooms lean on each other. */
public class Edge {

    public Instant shown(Instant instant) {
        return LeakDecisions.decide(instant);
    }

    public void wind(HouseClock clock) {
        clock.moveTo(Instant.EPOCH);
    }
}

package crooked.frame.time;

import crooked.frame.web.Edge;
import java.time.Instant;

/** Stands for the one clock. */
public class HouseClock {

    private Instant now = Instant.EPOCH;

    public void moveTo(Instant instant) {
        now = instant;
    }

    public Instant instant(Edge edge) {
        return edge.shown(now);
    }
}

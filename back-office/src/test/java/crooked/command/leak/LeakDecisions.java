package crooked.command.leak;

import java.time.Instant;
import org.springframework.util.StringUtils;

/** A decision that asks the machine for the time, and a framework for help. */
public final class LeakDecisions {

    private LeakDecisions() {}

    public static Instant decide(Instant before) {
        return StringUtils.hasText(before.toString()) ? Instant.now() : before;
    }
}

package fr.paroletenue.frame.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/**
 * Up to which position nothing can turn up any more. A position that is missing before one that was seen belongs to a
 * transaction that had begun by then; the database ends every transaction long before the patience is over.
 *
 * <p>Measured by time that really passes. The clock of the house may be moved, and what an event says of its own time proves
 * nothing about when its transaction ended.
 */
final class SettledPositions {

    /** One look a second is enough: patience is longer by far than any transaction may be. */
    private static final long BETWEEN_SAMPLES = Duration.ofSeconds(1).toNanos();

    private record Seen(long position, long at) {}

    private final long patience;
    private final LongSupplier nanos;
    private final ArrayDeque<Seen> samples = new ArrayDeque<>();
    private long highest;
    private long settled;

    SettledPositions(Duration patience, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** A committed event was read at {@code position}; answers the highest position before which nothing is missing any more. */
    synchronized long seen(long position) {
        long now = nanos.getAsLong();
        while (!samples.isEmpty() && now - samples.getFirst().at() >= patience) {
            settled = samples.removeFirst().position();
        }
        if (position > highest) {
            highest = position;
            if (samples.isEmpty() || now - samples.getLast().at() >= BETWEEN_SAMPLES) {
                samples.addLast(new Seen(position, now));
            }
        }
        return settled;
    }
}

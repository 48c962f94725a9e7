package fr.paroletenue.query.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a read model is doing.
 *
 * @param version the position of the history up to which it shows everything
 * @param head the last position of the history
 * @param lag positions still to come
 * @param behindSince when the oldest event was recorded that is still to come
 * @param rebuild how far a rebuild is, while one runs
 * @param deadLetters events that it could not take, parked with those behind them
 * @param missed events that it passed without showing them, as the last check found; anything but 0 is a fault
 */
public record ReadModelStatus(
        String name,
        long version,
        long head,
        long lag,
        @Nullable Instant behindSince,
        boolean running,
        int segments,
        @Nullable Rebuild rebuild,
        long deadLetters,
        long missed,
        @Nullable Instant checkedAt) {

    /**
     * @param position where the slowest segment is
     * @param end where the rebuild will have caught up
     * @param done the share of it, 0 to 1
     */
    public record Rebuild(long position, long end, double done) {}
}

package fr.paroletenue.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the history is wanted.
 *
 * @param from first instant of recording
 * @param to first instant that is not wanted any more
 * @param type a logical name, or the first word of several such as {@code complaint}
 * @param afterPosition resumes behind this position
 */
public record HistoryFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String aggregate,
        @Nullable String type,
        @Nullable String actor,
        long afterPosition) {

    public static HistoryFilter ofAggregate(String aggregateId) {
        return new HistoryFilter(null, null, aggregateId, null, null, 0);
    }

    /** Of an event that cannot be read nobody can say who it was. */
    boolean isBy(StoredEvent event) {
        return actor == null
                || (event.metadata() != null
                        && actor.equals(event.metadata().path("actor").asString("")));
    }
}

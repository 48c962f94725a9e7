package fr.paroletenue.query.projection;

import fr.paroletenue.api.history.History;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the history says about an event besides its content.
 *
 * @param version of the aggregate after the event: the number of its events so far, as commands answer it
 * @param type the logical name under which it is stored
 */
public record EventFacts(
        String aggregateId,
        long version,
        String type,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String channel) {

    public static EventFacts of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Not an event of an aggregate: " + message.getPayloadType());
        }
        return new EventFacts(
                event.getAggregateIdentifier(),
                event.getSequenceNumber() + 1,
                History.storedAs(event.getPayloadType()).value(),
                event.getTimestamp(),
                said(event, "actor"),
                said(event, "channel"));
    }

    private static @Nullable String said(EventMessage<?> event, String key) {
        return Objects.toString(event.getMetaData().get(key), null);
    }
}

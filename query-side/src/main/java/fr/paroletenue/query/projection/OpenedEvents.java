package fr.paroletenue.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes events of rows of the history that were read in bulk, whatever their age and revision. */
@Component
public class OpenedEvents {

    /** What a query must select for {@link #entry}. */
    public static final String COLUMNS =
            "position, event_id, aggregate_type, aggregate_id, sequence, recorded_at, type, revision, payload, metadata";

    private final Serializer serializer;
    private final EventUpcasterChain upcasters;

    OpenedEvents(@Qualifier("eventSerializer") Serializer serializer, ObjectProvider<EventUpcaster> upcasters) {
        this.serializer = serializer;
        this.upcasters = new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    public static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    public List<DomainEventMessage<?>> open(List<GenericDomainEventEntry<byte[]>> stored) {
        var events = new ArrayList<DomainEventMessage<?>>(stored.size());
        EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), serializer, upcasters)
                .forEachRemaining(events::add);
        // A payload is read when it is first asked for; whoever opens events wants to know here that one is damaged.
        events.forEach(DomainEventMessage::getPayload);
        return events;
    }
}

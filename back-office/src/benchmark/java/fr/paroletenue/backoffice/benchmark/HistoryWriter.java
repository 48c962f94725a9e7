package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.frame.history.EventSerializer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/** Writes events straight into the history, as the house itself would have stored them. */
final class HistoryWriter {

    private static final int BATCH = 1_000;

    record Stored(
            String aggregateId,
            String aggregateType,
            long sequence,
            Instant at,
            String type,
            String revision,
            byte[] payload,
            byte[] metadata) {}

    private final House house;
    private final EventSerializer serializer;

    HistoryWriter(House house) {
        this.house = house;
        this.serializer = house.part(EventSerializer.class);
    }

    Stored stored(String aggregateId, String aggregateType, long sequence, Instant at, Object event) {
        var payload = serializer.serialize(event, byte[].class);
        var metadata = MetaData.from(Map.of(
                "actor",
                "relations",
                "roles",
                "CLIENT_RELATIONS",
                "channel",
                "api",
                "correlationId",
                "seed-" + aggregateId,
                "causationId",
                "seed-" + aggregateId + "-" + sequence));
        return new Stored(
                aggregateId,
                aggregateType,
                sequence,
                at,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                serializer.serialize(metadata, byte[].class).getData());
    }

    /** In the order in which they are handed over. */
    void write(List<Stored> events) throws SQLException {
        try (var session = house.plain();
                var insert = session.prepareStatement("insert into events.domain_event (event_id, aggregate_type,"
                        + " aggregate_id, sequence, recorded_at, type, revision, payload, metadata)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            session.setAutoCommit(false);
            var waiting = 0;
            for (var event : events) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, event.aggregateType());
                insert.setString(3, event.aggregateId());
                insert.setLong(4, event.sequence());
                insert.setObject(5, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(6, event.type());
                insert.setString(7, event.revision());
                insert.setBytes(8, event.payload());
                insert.setBytes(9, event.metadata());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            session.commit();
        }
    }

    void finish() throws SQLException {
        try (var session = house.plain();
                var statement = session.createStatement()) {
            statement.execute("vacuum analyze events.domain_event");
        }
    }
}

package fr.paroletenue.frame.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on the tables of the house: {@code bytea} payloads, {@code timestamptz}, one statement for all events
 * of a command. It tells the position of what it appended, which the stock engine keeps to itself; without it nobody could
 * read his own writes.
 */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    /** A transaction that takes longer than this could be passed over by a reader; the database ends it long before. */
    public static final int GAP_TIMEOUT_MILLIS = 120_000;

    private static final long UNKNOWN = -1;

    private static final String TABLE = "events.domain_event";

    private static final String APPEND = "insert into " + TABLE
            + " (event_id, aggregate_id, sequence, aggregate_type, recorded_at, type, revision, payload, metadata) values ";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int MAX_GAP_OFFSET = 10_000;

    private static final ThreadLocal<Long> LAST_APPENDED = new ThreadLocal<>();

    private final SettledPositions settled;
    private volatile long headAtStart = UNKNOWN;
    private Function<String, Optional<DomainEventMessage<?>>> snapshots = aggregateId -> Optional.empty();

    private PostgresEventStorageEngine(Builder builder, LongSupplier nanos) {
        super(builder);
        this.settled = new SettledPositions(Duration.ofMillis(GAP_TIMEOUT_MILLIS), nanos);
    }

    /** On the connection of the running transaction of {@code dataSource}. */
    public static PostgresEventStorageEngine on(
            DataSource dataSource,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            PersistenceExceptionResolver exceptions) {
        return on(dataSource, transactions, serializer, upcasters, exceptions, System::nanoTime);
    }

    /** @param nanos time that passes, whatever the clock of the house says */
    public static PostgresEventStorageEngine on(
            DataSource dataSource,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            PersistenceExceptionResolver exceptions,
            LongSupplier nanos) {
        var builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .dataType(byte[].class)
                .schema(EventSchema.builder()
                        .eventTable(TABLE)
                        .snapshotTable("events.snapshot_event")
                        .globalIndexColumn("position")
                        .timestampColumn("recorded_at")
                        .eventIdentifierColumn("event_id")
                        .aggregateIdentifierColumn("aggregate_id")
                        .sequenceNumberColumn("sequence")
                        .typeColumn("aggregate_type")
                        .payloadTypeColumn("type")
                        .payloadRevisionColumn("revision")
                        .payloadColumn("payload")
                        .metaDataColumn("metadata")
                        .build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(exceptions)
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                // Judged by the clock of the house, which may leap; the watermark clears old gaps instead.
                .gapCleaningThreshold(Integer.MAX_VALUE)
                .maxGapOffset(MAX_GAP_OFFSET)
                .batchSize(1_000)
                .createTokenAt((connection, schema, at) -> {
                    var statement = connection.prepareStatement(
                            "select min(position) - 1 from " + TABLE + " where recorded_at >= ?");
                    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                    return statement;
                });
        return new PostgresEventStorageEngine(builder, nanos);
    }

    /** Forgets what this thread appended before; asked before a command, so that its own position can be told after it. */
    public static void forgetLastAppended() {
        LAST_APPENDED.remove();
    }

    /** The position of the last event that this thread appended since {@link #forgetLastAppended()}. */
    public static Optional<Long> lastAppended() {
        return Optional.ofNullable(LAST_APPENDED.get());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var connection = getConnection();
        var sql = APPEND + String.join(", ", Collections.nCopies(events.size(), ROW)) + " returning position";
        try (var statement = connection.prepareStatement(sql)) {
            var column = 1;
            for (var event : events) {
                column = fill(statement, column, (DomainEventMessage<?>) event, serializer);
            }
            try (var positions = statement.executeQuery()) {
                while (positions.next()) {
                    LAST_APPENDED.set(positions.getLong(1));
                }
            }
        } catch (SQLException failure) {
            handlePersistenceException(failure, events.getFirst());
        } finally {
            close(connection);
        }
    }

    private static int fill(PreparedStatement statement, int first, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        var column = first;
        statement.setString(column++, event.getIdentifier());
        statement.setString(column++, event.getAggregateIdentifier());
        statement.setLong(column++, event.getSequenceNumber());
        statement.setString(column++, event.getType());
        statement.setObject(column++, event.getTimestamp().atOffset(ZoneOffset.UTC));
        statement.setString(column++, payload.getType().getName());
        statement.setString(column++, payload.getType().getRevision());
        statement.setBytes(column++, payload.getData());
        statement.setBytes(column++, metadata.getData());
        return column;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // The transaction that owns the connection will find out by itself.
        }
    }

    /**
     * Where the reading of a stream may begin instead of at its first event. Snapshots are no part of the history: they lie
     * elsewhere, or nowhere.
     */
    public PostgresEventStorageEngine beginningWith(Function<String, Optional<DomainEventMessage<?>>> snapshotOf) {
        snapshots = snapshotOf;
        return this;
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.apply(aggregateIdentifier);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        if (headAtStart == UNKNOWN) {
            var head = createHeadToken();
            headAtStart = head == null ? 0 : head.position().orElse(0);
        }
        return super.fetchTrackedEvents(last, batchSize);
    }

    /**
     * What was there when this process began to read is judged by its age, as the framework does. Of what came since, a missing
     * position is waited for until its transaction must have ended, even if the clock of the house has leapt meanwhile.
     */
    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken before)
            throws SQLException {
        var event = super.getTrackedEventData(row, before);
        long position = row.getLong(schema().globalIndexColumn());
        long upTo = settled.seen(position);
        if (position <= headAtStart) {
            return event;
        }
        var from = before == null ? GapAwareTrackingToken.newInstance(headAtStart, List.of()) : before;
        var token = from.advanceTo(position, MAX_GAP_OFFSET).withGapsTruncatedAt(upTo);
        return new TrackedDomainEventData<>(token, (DomainEventData<?>) event);
    }

    @Override
    protected Object readTimeStamp(ResultSet resultSet, String columnName) throws SQLException {
        return resultSet.getObject(columnName, OffsetDateTime.class).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }
}

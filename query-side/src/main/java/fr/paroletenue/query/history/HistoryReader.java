package fr.paroletenue.query.history;

import fr.paroletenue.frame.history.HistoryJson;
import fr.paroletenue.frame.personaldata.PersonalDataUnreadable;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the event history for auditors (S5-21), page by page in the order of positions, so that a history of any length
 * needs little memory and no long transaction.
 */
@Component
public class HistoryReader {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);

    private static final int PAGE = 500;

    /** Longer than the database lets any command's transaction live: a gap that is older will never be filled. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final JdbcTemplate jdbc;
    private final HistoryJson json;
    private final Clock clock;

    HistoryReader(JdbcTemplate jdbc, HistoryJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Hands over every event that matches, and ends where the history may still change: a position that is missing because
     * its transaction has not committed yet would otherwise be lost to whoever resumes behind it. The events of one
     * aggregate commit one after the other, so among them nothing can still turn up.
     */
    public void read(HistoryFilter filter, Consumer<StoredEvent> each) {
        long upTo = filter.aggregate() == null ? settledPosition() : Long.MAX_VALUE;
        long after = filter.afterPosition();
        while (true) {
            var page = page(filter, after, upTo);
            page.stream().filter(event -> filter.isBy(event)).forEach(each);
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().position();
        }
    }

    /** All events of one aggregate. */
    public List<StoredEvent> of(String aggregateId) {
        var events = new ArrayList<StoredEvent>();
        read(HistoryFilter.ofAggregate(aggregateId), events::add);
        return events;
    }

    /**
     * The events of one aggregate as far as they are of one kind; none where there is no such aggregate.
     *
     * @param kind the first word of their logical names, such as {@code complaint}
     */
    public List<StoredEvent> of(String aggregateId, String kind) {
        return of(aggregateId).stream()
                .filter(event -> event.type().startsWith(kind + "."))
                .toList();
    }

    /**
     * The events of some aggregates that belong together, page by page.
     *
     * @param type a logical name, or the first word of several such as {@code complaint}; null for all
     * @param order by the column {@code position}
     */
    public KeysetQuery.Part<StoredEvent> page(
            List<String> aggregates, @Nullable String type, Order order, int size, @Nullable String cursor) {
        var query = new KeysetQuery("*", "events.domain_event")
                .and("aggregate_id = any (?)", (Object) aggregates.toArray(String[]::new))
                .and("type <> all (?)", (Object) Secrets.hiddenFromCaller());
        if (type != null) {
            query.and("(type = ? or starts_with(type, ? || '.'))", type, type);
        }
        return query.page(jdbc, order, size, cursor, (row, n) -> event(row));
    }

    private List<StoredEvent> page(HistoryFilter filter, long after, long upTo) {
        var sql = new StringBuilder(
                "select * from events.domain_event where position > ? and position <= ?" + " and type <> all (?)");
        var parameters = new ArrayList<Object>(List.of(after, upTo, Secrets.hiddenFromCaller()));
        if (filter.aggregate() != null) {
            sql.append(" and aggregate_id = ?");
            parameters.add(filter.aggregate());
        }
        if (filter.type() != null) {
            sql.append(" and (type = ? or starts_with(type, ? || '.'))");
            parameters.add(filter.type());
            parameters.add(filter.type());
        }
        if (filter.from() != null) {
            sql.append(" and recorded_at >= ?");
            parameters.add(filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            sql.append(" and recorded_at < ?");
            parameters.add(filter.to().atOffset(ZoneOffset.UTC));
        }
        if (filter.actor() != null) {
            // Not read as JSON here: one event whose metadata is none would end the whole answer.
            sql.append(" and position(convert_to(?, 'UTF8') in metadata) > 0");
            parameters.add(filter.actor());
        }
        sql.append(" order by position limit ").append(PAGE);
        return jdbc.query(sql.toString(), (row, n) -> event(row), parameters.toArray());
    }

    private long settledPosition() {
        var position = jdbc.queryForObject(
                """
                select coalesce(
                    (select min(previous)
                       from (select position, recorded_at, lag(position) over (order by position) as previous
                               from (select position, recorded_at from events.domain_event
                                      order by position desc limit 10000) latest) neighbours
                      where position - previous > 1 and recorded_at > ?),
                    (select max(position) from events.domain_event),
                    0)""", Long.class, clock.instant().minus(UNDER_WAY).atOffset(ZoneOffset.UTC));
        return position == null ? 0 : position;
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        var metadata = readable(row.getBytes("metadata"), position);
        var payload = readable(row.getBytes("payload"), position);
        return new StoredEvent(
                position,
                row.getString("event_id"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("revision"),
                metadata,
                payload,
                metadata == null || payload == null);
    }

    /**
     * Null where it cannot be read: the auditor is to see that there is such an event, and all that come behind it. A key
     * database that does not answer is no such case; it ends the answer.
     */
    private @Nullable JsonNode readable(byte[] stored, long position) {
        try {
            var read = json.read(stored);
            return read.isMissingNode() ? null : read;
        } catch (JacksonException | PersonalDataUnreadable e) {
            LOG.error(
                    "The event at position {} cannot be read: {}",
                    position,
                    e.getClass().getSimpleName());
            return null;
        }
    }
}

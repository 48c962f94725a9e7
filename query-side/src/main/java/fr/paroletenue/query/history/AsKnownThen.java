package fr.paroletenue.query.history;

import fr.paroletenue.api.history.History;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Folded;
import fr.paroletenue.query.projection.OpenedEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was known at an instant, from the events recorded up to then, made by the very fold that makes the read model. Nothing
 * is kept for it: a few aggregates at a time are read, folded and forgotten. What has been erased since stays erased.
 */
@Component
public class AsKnownThen {

    private static final Logger LOG = LoggerFactory.getLogger(AsKnownThen.class);

    private static final int AGGREGATES = 200;

    /** Later than any event, also one that a process with a faster clock has recorded. */
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final OpenedEvents opened;
    private final Clock clock;

    AsKnownThen(JdbcTemplate jdbc, OpenedEvents opened, Clock clock) {
        this.jdbc = jdbc;
        this.opened = opened;
        this.clock = clock;
    }

    /** Refuses an instant that has not come yet: nobody knows it, and it would be another answer tomorrow. */
    public Instant past(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw EdgeRefusal.invalid("at", FieldCode.IN_THE_FUTURE);
        }
        return at;
    }

    /** Empty if its first event was recorded later, or never. */
    public <E, R extends Folded> Optional<R> of(String aggregateId, Class<E> page, Fold<E, R> fold, Instant at) {
        return Optional.ofNullable(folded(List.of(aggregateId), page, fold, at).get(aggregateId));
    }

    /** What is known by now, for what no read model keeps. */
    public <E, R extends Folded> Optional<R> now(String aggregateId, Class<E> page, Fold<E, R> fold) {
        return of(aggregateId, page, fold, ALWAYS);
    }

    /**
     * Hands over every aggregate of a kind, in the order in which the history took them up.
     *
     * @param first the event with which each of them begins
     */
    public <E, R extends Folded> void forEach(
            Class<? extends E> first, Class<E> page, Fold<E, R> fold, Instant at, Consumer<R> each) {
        var type = History.storedAs(first).value();
        var position = new long[1];
        while (true) {
            var ids = new ArrayList<String>();
            jdbc.query(
                    """
                    select position, aggregate_id from events.domain_event
                     where position > ? and type = ? and recorded_at <= ?
                     order by position limit ?""",
                    row -> {
                        position[0] = row.getLong("position");
                        ids.add(row.getString("aggregate_id"));
                    },
                    position[0],
                    type,
                    at.atOffset(ZoneOffset.UTC),
                    AGGREGATES);
            var folded = folded(ids, page, fold, at);
            ids.stream().map(folded::get).filter(Objects::nonNull).forEach(each);
            if (ids.size() < AGGREGATES) {
                return;
            }
        }
    }

    private <E, R extends Folded> Map<String, R> folded(
            Collection<String> aggregateIds, Class<E> page, Fold<E, R> fold, Instant at) {
        var entries = new ArrayList<GenericDomainEventEntry<byte[]>>();
        var expected = new LinkedHashMap<String, Long>();
        jdbc.query(
                "select " + OpenedEvents.COLUMNS
                        + " from events.domain_event where aggregate_id = any (?) and recorded_at <= ?"
                        + " order by aggregate_id, sequence",
                row -> {
                    var entry = OpenedEvents.entry(row);
                    // A clock that was set back must not leave a hole: what comes behind one was not known yet.
                    if (entry.getSequenceNumber() == expected.getOrDefault(entry.getAggregateIdentifier(), 0L)) {
                        expected.put(entry.getAggregateIdentifier(), entry.getSequenceNumber() + 1);
                        entries.add(entry);
                    }
                },
                aggregateIds.toArray(String[]::new),
                at.atOffset(ZoneOffset.UTC));
        var rows = new LinkedHashMap<String, R>();
        for (var message : openedOrUpToTheDamaged(entries)) {
            if (page.isInstance(message.getPayload())) {
                var id = message.getAggregateIdentifier();
                var next = fold.after(rows.get(id), page.cast(message.getPayload()), EventFacts.of(message));
                if (next != null) {
                    rows.put(id, next);
                }
            }
        }
        return rows;
    }

    /** A read model parks an event that it cannot read, and all that follows it; so much was known then too. */
    private List<DomainEventMessage<?>> openedOrUpToTheDamaged(List<GenericDomainEventEntry<byte[]>> entries) {
        try {
            return opened.open(entries);
        } catch (RuntimeException damaged) {
            var readable = new ArrayList<DomainEventMessage<?>>();
            var unreadable = new HashSet<String>();
            for (var entry : entries) {
                if (!unreadable.contains(entry.getAggregateIdentifier())) {
                    try {
                        readable.addAll(opened.open(List.of(entry)));
                    } catch (RuntimeException thisOne) {
                        unreadable.add(entry.getAggregateIdentifier());
                        LOG.warn(
                                "Event {} of {} cannot be read: the file is told as it was before it",
                                entry.getSequenceNumber(),
                                entry.getAggregateIdentifier());
                    }
                }
            }
            return readable;
        }
    }
}

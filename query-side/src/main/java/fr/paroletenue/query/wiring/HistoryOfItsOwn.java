package fr.paroletenue.query.wiring;

import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Where a query side that runs alone reads the events: the same tables, with a role that may only select. Nobody tells it
 * of a commit in another process, so it looks for itself.
 *
 * <p>Bears no stereotype: a process that has both sides must not find it by scanning.
 */
public class HistoryOfItsOwn {

    @Bean
    EventStore eventStore(
            DataSource queryDataSource,
            @Qualifier("queryTransactions") TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters)
            throws SQLException {
        return EmbeddedEventStore.builder()
                .storageEngine(PostgresEventStorageEngine.on(
                        queryDataSource,
                        transactions,
                        eventSerializer,
                        new EventUpcasterChain(upcasters.orderedStream().toList()),
                        new SQLErrorCodesResolver(queryDataSource)))
                .fetchDelay(50)
                .cachedEvents(1_000)
                .build();
    }

    @Bean
    LookingForNews lookingForNews(JdbcTemplate jdbc, PushedEvents events) {
        return new LookingForNews(jdbc, events);
    }

    static final class LookingForNews {

        private final JdbcTemplate jdbc;
        private final PushedEvents events;
        private long last = -1;

        LookingForNews(JdbcTemplate jdbc, PushedEvents events) {
            this.jdbc = jdbc;
            this.events = events;
        }

        @Scheduled(fixedDelay = 100)
        void look() {
            var head = jdbc.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class);
            if (head != null && head != last) {
                last = head;
                events.somethingNew();
            }
        }
    }
}

package fr.paroletenue.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reads the history waits for an event that is committed late, wherever the clock of the house has gone meanwhile. */
class WaitingForLateEventsTest {

    private static final Duration PATIENCE = Duration.ofMillis(PostgresEventStorageEngine.GAP_TIMEOUT_MILLIS);

    private final Clock before = GenericEventMessage.clock;
    private final AtomicLong nanos = new AtomicLong();
    private final DataSource command = TestDatabase.fresh().migrated().command();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(command);
    private final PostgresEventStorageEngine engine = engine();

    private @Nullable TrackingToken token;

    @BeforeEach
    void somethingWasReadAlready() {
        append("c-1");
        assertThat(read()).containsExactly("c-1");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    @AfterEach
    void theClockGoesBack() {
        GenericEventMessage.clock = before;
    }

    @Test
    void theClockOfTheHouseMayLeapMeanwhile() {
        whileOpen("c-late", () -> {
            append("c-2");
            GenericEventMessage.clock = Clock.offset(before, Duration.ofDays(90));
            append("c-3");
            assertThat(read()).containsExactly("c-2", "c-3");
        });

        assertThat(read()).containsExactly("c-late");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aPositionThatNobodyTakesIsForgottenWhenItsTransactionMustHaveEnded() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            engine.appendEvents(event("c-never"));
            status.setRollbackOnly();
        });
        append("c-2");
        assertThat(read()).containsExactly("c-2");
        assertThat(gaps()).hasSize(1);

        nanos.addAndGet(PATIENCE.toNanos() - 1);
        append("c-3");
        read();
        assertThat(gaps()).hasSize(1);

        nanos.addAndGet(1);
        append("c-4");
        read();
        assertThat(gaps()).isEmpty();
    }

    private void whileOpen(String late, Runnable meanwhile) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            engine.appendEvents(event(late));
            var other = Thread.ofVirtual().unstarted(meanwhile);
            var failure = new Throwable[1];
            other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
            other.start();
            join(other);
            assertThat(failure[0]).isNull();
        });
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PostgresEventStorageEngine engine() {
        try {
            return PostgresEventStorageEngine.on(
                    command,
                    new SpringTransactionManager(transactions),
                    new EventSerializer(new PersonKeysInMemory()),
                    new EventUpcasterChain(),
                    new SQLErrorCodesResolver(command),
                    nanos::get);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(String complaint) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.appendEvents(event(complaint)));
    }

    private List<String> read() {
        var events = engine.readEvents(token, false).toList();
        if (!events.isEmpty()) {
            token = ((TrackedEventMessage<?>) events.getLast()).trackingToken();
        }
        return events.stream()
                .map(message ->
                        ((ComplaintEvent) message.getPayload()).complaintId().value())
                .toList();
    }

    private Iterable<Long> gaps() {
        return ((GapAwareTrackingToken) Objects.requireNonNull(token)).getGaps();
    }

    private static GenericDomainEventMessage<ComplaintEvent> event(String complaint) {
        return new GenericDomainEventMessage<>(
                "Complaint",
                complaint,
                0,
                new ComplaintEvent.Qualified(
                        new ComplaintId(complaint), Qualification.COMPLAINT, "reason", "definition-1"));
    }
}

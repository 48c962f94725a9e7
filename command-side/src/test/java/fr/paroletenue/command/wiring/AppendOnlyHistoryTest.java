package fr.paroletenue.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** S5-21: what was recorded stays recorded, whoever asks for it to be otherwise. */
class AppendOnlyHistoryTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database = TestDatabase.fresh().migrated();
    private final DataSource command = database.command();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(command);
    private final PostgresEventStorageEngine engine = engine();

    private PostgresEventStorageEngine engine() {
        try {
            return PostgresEventStorageEngine.on(
                    command,
                    new SpringTransactionManager(transactions),
                    new EventSerializer(new PersonKeysInMemory()),
                    new EventUpcasterChain(),
                    new SQLErrorCodesResolver(command));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void somethingHasHappened() {
        append(0, "first");
    }

    @ParameterizedTest
    @CsvSource({
        "command,   update events.domain_event set type = 'x'",
        "command,   delete from events.domain_event",
        "command,   truncate events.domain_event",
        "query,     insert into events.domain_event default values",
        "query,     update events.domain_event set type = 'x'",
        "query,     delete from events.domain_event",
        "query,     truncate events.domain_event",
        "owner,     update events.domain_event set type = 'x'",
        "owner,     delete from events.domain_event",
        "owner,     truncate events.domain_event",
        "superuser, update events.domain_event set type = 'x'",
        "superuser, delete from events.domain_event",
        "superuser, truncate events.domain_event cascade",
        "superuser, set session_replication_role = replica; delete from events.domain_event",
        "superuser, set session_replication_role = replica; truncate events.domain_event",
        "owner,     delete from events.domain_event where false",
    })
    void nobodyChangesIt(String who, String how) {
        var before = history();

        assertThatThrownBy(() -> new JdbcTemplate(as(who)).execute(how))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));

        assertThat(history()).hasSize(1).isEqualTo(before);
    }

    /** The driver reports a broken constraint in its own way; it must still be told as two writers who met. */
    @Test
    void twoEventsCannotHaveOneSequenceNumber() {
        append(1, "second");

        assertThatThrownBy(() -> append(1, "another second")).isInstanceOf(ConcurrencyException.class);

        assertThat(history()).hasSize(2);
        assertThat(reasons()).containsExactly("first", "second");
    }

    /** All events of one act go in together or not at all. */
    @Test
    void oneEventInTheWayKeepsOutTheWholeAct() {
        assertThatThrownBy(() -> appendAll(List.of(event(1, "second"), event(0, "another first"))))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(reasons()).containsExactly("first");
    }

    @Test
    void anActThatFailsLaterLeavesNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            engine.appendEvents(event(1, "second"));
            status.setRollbackOnly();
        });

        assertThat(reasons()).containsExactly("first");
    }

    /** The unique number of the sequence belongs to one complaint; the position is the order of all. */
    @Test
    void positionsRiseAndTheLastOneIsTold() {
        PostgresEventStorageEngine.forgetLastAppended();
        assertThat(PostgresEventStorageEngine.lastAppended()).isEmpty();

        appendAll(List.of(event(1, "second"), event(2, "third")));

        assertThat(PostgresEventStorageEngine.lastAppended())
                .contains(new JdbcTemplate(command)
                        .queryForObject("select max(position) from events.domain_event", Long.class));
    }

    private DataSource as(String who) {
        return switch (who) {
            case "command" -> command;
            case "query" -> database.query();
            case "owner" -> database.owner();
            case "superuser" -> database.superuser();
            default -> throw new IllegalArgumentException(who);
        };
    }

    private void append(long sequence, String reason) {
        appendAll(List.of(event(sequence, reason)));
    }

    private void appendAll(List<GenericDomainEventMessage<ComplaintEvent>> events) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.appendEvents(events));
    }

    private static GenericDomainEventMessage<ComplaintEvent> event(long sequence, String reason) {
        return new GenericDomainEventMessage<>(
                "Complaint",
                "c-1",
                sequence,
                new ComplaintEvent.Qualified(new ComplaintId("c-1"), Qualification.COMPLAINT, reason, "definition-1"));
    }

    private List<Map<String, Object>> history() {
        return new JdbcTemplate(database.query())
                .queryForList("select position, sequence, type from events.domain_event order by position");
    }

    private List<String> reasons() {
        return new TransactionTemplate(transactions)
                .execute(status -> engine.readEvents("c-1", 0)
                        .asStream()
                        .map(message -> ((ComplaintEvent.Qualified) message.getPayload()).reason())
                        .toList());
    }
}

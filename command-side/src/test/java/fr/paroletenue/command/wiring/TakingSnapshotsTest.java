package fr.paroletenue.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A shortcut past a long stream, which says what the stream says or is not taken. */
class TakingSnapshotsTest {

    private static final String ID = "c-1";

    /** What was said of a complaint, in order: enough of an aggregate to be long. */
    record Said(List<String> reasons) {
        Said after(ComplaintEvent event) {
            var more = new ArrayList<>(reasons);
            more.add(((ComplaintEvent.Qualified) event).reason());
            return new Said(List.copyOf(more));
        }
    }

    record Shell(Said said) {}

    private static final LongLived<Shell, Said, ComplaintEvent> KIND = new LongLived<>(
            Shell.class,
            "Complaint",
            Said.class,
            RetentionClass.COMPLAINT,
            new Said(List.of()),
            ComplaintEvent.class,
            Said::after,
            Shell::new,
            Shell::said);

    private final TestDatabase database = TestDatabase.fresh().migrated();
    private final DataSource command = database.command();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(command);
    private final PersonKeysInMemory keys = new PersonKeysInMemory();
    private final Snapshots snapshots = new Snapshots(command, keys, List.of(KIND));
    private final EmbeddedEventStore store = store();
    private final TakingSnapshots taking = new TakingSnapshots(snapshots, store, transactions);

    @AfterEach
    void stop() {
        taking.destroy();
        store.shutDown();
    }

    @Test
    void aStreamThatBeginsWithASnapshotSaysWhatAllItsEventsSay() {
        append(0, 5);
        take();
        append(5, 8);

        assertThat(payloads()).hasSize(4).first().isInstanceOf(Shell.class);
        assertThat(folded()).isEqualTo(new Said(reasons(0, 8)));

        take();
        assertThat(payloads()).containsExactly(new Shell(new Said(reasons(0, 8))));
    }

    @Test
    void itIsFoundAfterARestart() {
        append(0, 3);
        take();

        assertThat(new Snapshots(command, keys, List.of(KIND)).find(ID)).hasValueSatisfying(found -> {
            assertThat(found.getSequenceNumber()).isEqualTo(2);
            assertThat(found.getType()).isEqualTo("Complaint");
            assertThat(found.getPayload()).isEqualTo(new Shell(new Said(reasons(0, 3))));
        });
    }

    @Test
    void otherCodeThanTheOneThatTookItReadsTheEvents() {
        append(0, 3);
        take();
        new JdbcTemplate(database.owner()).update("update command.snapshot set code = 'of last week'");

        assertThat(payloads()).hasSize(3).noneMatch(Shell.class::isInstance);
    }

    @Test
    void aDamagedOneHindersNobody() {
        append(0, 3);
        take();
        new JdbcTemplate(database.owner())
                .update("update command.snapshot set sealed = left(sealed, length(sealed) - 8) || 'AAAAAAAA'");

        assertThat(payloads()).hasSize(3).noneMatch(Shell.class::isInstance);

        take();
        assertThat(payloads()).containsExactly(new Shell(new Said(reasons(0, 3))));
    }

    @Test
    void aSlowerOneDoesNotTakeThePlaceOfALaterOne() {
        append(0, 4);
        take();

        snapshots.keep(KIND, ID, 1, new Said(reasons(0, 2)));

        assertThat(payloads()).containsExactly(new Shell(new Said(reasons(0, 4))));
    }

    @Test
    void nothingInItCanBeReadWithoutTheKeyAndItGoesWithTheKey() {
        append(0, 3);
        take();
        var stored = new JdbcTemplate(command).queryForObject("select sealed from command.snapshot", String.class);
        assertThat(stored).startsWith("enc:1:").doesNotContain("reason");

        keys.destroy(ID, RetentionClass.COMPLAINT);

        assertThat(snapshots.find(ID)).isEmpty();
        assertThat(payloads()).hasSize(3);
        snapshots.keep(KIND, ID, 9, new Said(List.of("after the erasure")));
        assertThat(new JdbcTemplate(command).queryForObject("select sealed from command.snapshot", String.class))
                .isEqualTo(stored);
    }

    private void take() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> taking.take(KIND, ID));
    }

    private Said folded() {
        var state = KIND.none();
        for (var payload : payloads()) {
            state = KIND.fold(state, payload);
        }
        return state;
    }

    private List<Object> payloads() {
        return new TransactionTemplate(transactions)
                .execute(status -> store.readEvents(ID)
                        .asStream()
                        .<Object>map(message -> message.getPayload())
                        .toList());
    }

    private void append(int from, int to) {
        var events = IntStream.range(from, to)
                .mapToObj(number -> new GenericDomainEventMessage<>(
                        "Complaint",
                        ID,
                        number,
                        new ComplaintEvent.Qualified(
                                new ComplaintId(ID), Qualification.COMPLAINT, "reason " + number, "definition-1")))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> store.publish(events));
    }

    private static List<String> reasons(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "reason " + number).toList();
    }

    private EmbeddedEventStore store() {
        try {
            return EmbeddedEventStore.builder()
                    .storageEngine(PostgresEventStorageEngine.on(
                                    command,
                                    new SpringTransactionManager(transactions),
                                    new EventSerializer(keys),
                                    new EventUpcasterChain(),
                                    new SQLErrorCodesResolver(command))
                            .beginningWith(snapshots::find))
                    .build();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.paroletenue.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lookup that comes with a new version knows from its first moment what had happened before it. */
class FillingLookupsTest {

    private static final Instant RECORDED = Instant.parse("2026-04-20T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    private static final Money NOTHING = Money.euros(BigDecimal.ZERO);
    private static final Price FREE = new Price(NOTHING, NOTHING, NOTHING, List.of());

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate tables = new JdbcTemplate(database.superuser());
    private final EventSerializer serializer = new EventSerializer(new PersonKeysInMemory());

    /** Whoever asked before the update is not let go either. */
    @Test
    void requestsOfWhichSomethingMayComeAreOpen() {
        migratedTo("20");
        registered("r-open", "c-1");
        registered("r-concluded", "c-1");
        happened(
                "r-concluded",
                1,
                new RequestEvent.Concluded(new RequestId("r-concluded"), "k-1", DAY, null, FREE, FREE));
        registered("r-other", "c-2");
        registered("r-abandoned", "c-2");
        happened("r-abandoned", 1, new RequestEvent.Abandoned(new RequestId("r-abandoned"), DAY, "sans suite"));
        registered("r-too", "c-1");

        migratedTo("21");

        assertThat(rows("select request_id || ' of ' || client_id from command.open_request"))
                .containsExactlyInAnyOrder("r-open of c-1", "r-too of c-1", "r-other of c-2");
    }

    /** S2-26: numbers are sealed, so the files are asked for them later (null). */
    @Test
    void badgesThatHaveNotComeBackAreHeld() {
        migratedTo("21");
        issued("w-holds", 0);
        issued("w-back", 0);
        returned("w-back", 1);
        issued("w-again", 0);
        returned("w-again", 1);
        issued("w-again", 2);
        issued("w-twice-back", 0);
        returned("w-twice-back", 1);
        issued("w-twice-back", 2);
        returned("w-twice-back", 3);
        issued("w-left", 0);
        happened("w-left", 1, new WorkerEvent.Departed(new WorkerId("w-left"), DAY, DAY, "retention-1"));
        issued("w-erased", 0);
        happened(
                "w-erased",
                1,
                new WorkerEvent.Erased(
                        new WorkerId("w-erased"),
                        DAY,
                        "retention-1",
                        List.of(new ErasedKey("w-erased", RetentionClass.WORKER))));
        happened("w-without", 0, new WorkerEvent.Departed(new WorkerId("w-without"), DAY, DAY, "retention-1"));

        migratedTo("22");

        assertThat(rows("select worker_id || ' ' || (mark is null) from command.held_badge"))
                .containsExactlyInAnyOrder("w-holds true", "w-again true", "w-left true");
    }

    private void migratedTo(String version) {
        database.migrated("command", "classpath:db/migration/command", version);
    }

    private void registered(String request, String client) {
        happened(
                request,
                0,
                new RequestEvent.Registered(
                        new RequestId(request),
                        new ClientId(client),
                        RECORDED,
                        ReceptionChannel.PHONE,
                        "du repassage",
                        null,
                        null));
    }

    private void issued(String worker, int sequence) {
        happened(worker, sequence, new WorkerEvent.BadgeIssued(new WorkerId(worker), "B-" + worker, DAY));
    }

    private void returned(String worker, int sequence) {
        happened(worker, sequence, new WorkerEvent.BadgeReturned(new WorkerId(worker), DAY));
    }

    private void happened(String id, int sequence, Object event) {
        var stored = serializer.serialize(event, byte[].class);
        tables.update(
                """
                insert into events.domain_event
                    (event_id, aggregate_type, aggregate_id, sequence, recorded_at, type, revision, payload, metadata)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id + "-" + sequence,
                event instanceof RequestEvent ? "Request" : "Worker",
                id,
                sequence,
                Timestamp.from(RECORDED),
                stored.getType().getName(),
                stored.getType().getRevision(),
                stored.getData(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(String question) {
        return tables.queryForList(question, String.class);
    }
}

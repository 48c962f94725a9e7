package fr.paroletenue.query.intake;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about the call log (S2-06, S2-07): the whole of it, what is still without an outcome, who was not called back. */
@Component
public class CallLog {

    /** The read model that the answers show. */
    public static final String READ_MODEL = IntakeProjection.NAME;

    /** The one that tells who somebody probably is. */
    public static final String CLIENTS = Clients.READ_MODEL;

    public static final Order BY_NUMBER = new Order("number", "number_order", "intake_id", Order.Kind.NUMBER, false);
    public static final Order BY_TIME = new Order("leftAt", "left_at", "intake_id", Order.Kind.INSTANT, false);
    public static final Order BY_DUE_DATE = new Order("dueAt", "due_at", "intake_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS =
            List.of(BY_NUMBER, BY_NUMBER.turned(), BY_TIME, BY_TIME.turned(), BY_DUE_DATE, BY_DUE_DATE.turned());

    private final JdbcTemplate jdbc;
    private final CallersOfMessages callers;
    private final Clock clock;

    CallLog(JdbcTemplate jdbc, CallersOfMessages callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** The views of the list. */
    public enum State {
        ALL,
        /** Nothing was said of what came of it (S2-06). */
        OPEN,
        /** Nobody was called back although the due date has passed, with an outcome or without (S2-09). */
        LATE,
        /** What came of it is known. */
        HANDLED
    }

    /**
     * Which messages are wanted; what is null does not narrow.
     *
     * @param outcome what came of them, such as the planning changes that were asked for (S1-04)
     * @param bypass true for those that a worker relayed
     */
    public record Filter(
            State state,
            @Nullable ReceptionChannel channel,
            @Nullable String clientId,
            @Nullable IntakeOutcome outcome,
            @Nullable Boolean bypass) {}

    public KeysetQuery.Part<IntakeLine> page(Filter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        var part = query(filter).page(jdbc, order, size, cursor, (row, n) -> IntakeRows.file(row));
        var recognised = callers.of(part.items());
        return new KeysetQuery.Part<>(
                part.items().stream()
                        .map(file -> IntakeLine.of(file, now)
                                .recognisedAs(recognised.getOrDefault(file.intakeId(), List.of())))
                        .toList(),
                part.next());
    }

    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(Filter filter, Order order, Consumer<IntakeLine> each) {
        var now = clock.instant();
        query(filter).forEach(jdbc, order, (row, n) -> IntakeLine.of(IntakeRows.file(row), now), each);
    }

    public Optional<IntakeView> find(String intakeId) {
        return jdbc
                .query(
                        "select file from read_model.intake where intake_id = ?",
                        (row, n) -> IntakeRows.file(row),
                        intakeId)
                .stream()
                .findFirst()
                .map(file -> IntakeView.of(
                        file, callers.of(List.of(file)).getOrDefault(intakeId, List.of()), clock.instant()));
    }

    private KeysetQuery query(Filter filter) {
        var query = new KeysetQuery("intake_id, number_order, left_at, due_at, file", "read_model.intake");
        switch (filter.state()) {
            case ALL -> {}
            case OPEN -> query.and("outcome is null");
            case LATE ->
                query.and("call_back_awaited")
                        .and("due_at <= ?", clock.instant().atOffset(ZoneOffset.UTC));
            case HANDLED -> query.and("outcome is not null");
        }
        return query.andIf(filter.channel() == null ? null : filter.channel().name(), "channel = ?")
                .andIf(filter.clientId(), "client_id = ?")
                .andIf(filter.outcome() == null ? null : filter.outcome().name(), "outcome = ?")
                .andIf(filter.bypass(), "bypass = ?");
    }
}

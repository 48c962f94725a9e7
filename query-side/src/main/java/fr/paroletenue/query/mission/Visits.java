package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.query.contract.Contracts;
import fr.paroletenue.query.list.Days;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The visits: lists, the plan of a week, one of them now or as it was known at an instant. Whether one may take place is judged
 * when it is asked, from the contract as it stands, by the rule by which the command side refuses.
 */
@Component
public class Visits {

    /** The read models that the answers show. */
    public static final String READ_MODEL = MissionProjection.NAME;

    public static String[] others() {
        return new String[] {Contracts.READ_MODEL, "clients", "workers"};
    }

    public static final Order BY_START = new Order("startsAt", "starts_at", "visit_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_START, BY_START.turned());

    /** Lines for which contracts are read at once where a whole list is exported. */
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final Missions missions;
    private final Contracts contracts;

    Visits(JdbcTemplate jdbc, Missions missions, Contracts contracts) {
        this.jdbc = jdbc;
        this.missions = missions;
        this.contracts = contracts;
    }

    public KeysetQuery.Part<VisitLine> page(VisitFilter filter, Order order, int size, @Nullable String cursor) {
        KeysetQuery.Part<VisitLine> part = query(filter).page(jdbc, order, size, cursor, (row, n) -> VisitLine.of(row));
        return new KeysetQuery.Part<>(judged(part.items()), part.next());
    }

    public long count(VisitFilter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(VisitFilter filter, Order order, Consumer<VisitLine> each) {
        var lines = new ArrayList<VisitLine>();
        query(filter).forEach(jdbc, order, (row, n) -> VisitLine.of(row), line -> {
            lines.add(line);
            if (lines.size() == AT_ONCE) {
                judged(lines).forEach(each);
                lines.clear();
            }
        });
        judged(lines).forEach(each);
    }

    /** The seven days from Monday on to which the day belongs, each with what is to take place on it, in its order. */
    public PlanningWeek week(
            LocalDate of, @Nullable String workerId, @Nullable String clientId, @Nullable String personOfTheirs) {
        var monday = of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var lines = new ArrayList<VisitLine>();
        forEach(
                new VisitFilter(
                        workerId,
                        clientId,
                        null,
                        personOfTheirs,
                        monday,
                        monday.plusDays(6),
                        VisitFilter.STANDING,
                        false),
                BY_START,
                lines::add);
        return PlanningWeek.of(IntStream.range(0, 7).mapToObj(monday::plusDays).toList(), lines);
    }

    public Optional<VisitView> find(String visitId) {
        return split(visitId)
                .flatMap(id -> missions.find(id.mission().value()).flatMap(mission -> VisitView.in(mission, visitId)));
    }

    /** As it was known at that instant, which has to lie behind. */
    public Optional<VisitView> find(String visitId, Instant at) {
        return split(visitId)
                .flatMap(id ->
                        missions.find(id.mission().value(), at).flatMap(mission -> VisitView.in(mission, visitId)));
    }

    private static Optional<VisitId> split(String visitId) {
        return Optional.of(new VisitId(visitId)).filter(VisitId::isReadable);
    }

    private List<VisitLine> judged(List<VisitLine> lines) {
        var gates = contracts.gates(lines.stream()
                .filter(line -> line.status().isAhead())
                .map(VisitLine::contractId)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> line.judgedBy(gates.get(line.contractId())))
                .toList();
    }

    private static KeysetQuery query(VisitFilter filter) {
        var query = new KeysetQuery(VisitLine.COLUMNS, VisitLine.FROM)
                .andIf(filter.workerId(), "v.worker_id = ?")
                .andIf(filter.clientId(), "v.client_id = ?")
                .andIf(filter.contractId(), "v.contract_id = ?");
        if (filter.personOfTheirs() != null) {
            query.and(
                    "(c.planner = ? or c.technical_supervisor = ?)", filter.personOfTheirs(), filter.personOfTheirs());
        }
        if (filter.from() != null) {
            query.and("v.starts_at >= ?", Days.startOf(filter.from()));
        }
        if (filter.until() != null) {
            query.and("v.starts_at < ?", Days.startOf(filter.until().plusDays(1)));
        }
        if (!filter.states().isEmpty()) {
            query.and("v.status = any (?)", (Object)
                    filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.uncovered()) {
            query.and("v.uncovered");
        }
        return query;
    }
}

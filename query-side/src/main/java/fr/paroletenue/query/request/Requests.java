package fr.paroletenue.query.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.worker.Workers;
import fr.paroletenue.query.worker.Workers.Candidate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about requests (S1-08 to S1-11, S2-11 to S2-13, S2-15). */
@Component
public class Requests {

    /** The read model that the answers show; names and contact persons come from that of the clients. */
    public static final String READ_MODEL = RequestProjection.NAME;

    public static final String CLIENTS = Clients.READ_MODEL;

    public static final Order BY_RECEIPT =
            new Order("receivedAt", "received_at", "request_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_RECEIPT, BY_RECEIPT.turned());

    private static final String COLUMNS = "r.request_id, r.received_at, r.file, c.file ->> 'name' as client_name";
    private static final String TABLES = "read_model.request r left join read_model.client c using (client_id)";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Workers workers;
    private final Clients clients;

    Requests(JdbcTemplate jdbc, Clock clock, Workers workers, Clients clients) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workers = workers;
        this.clients = clients;
    }

    /**
     * Which requests are wanted; what is null does not narrow.
     *
     * @param planner user name of the client's planner
     * @param technicalSupervisor user name of the client's technical supervisor
     * @param unassessed those that still go on and whose needs nobody has assessed
     * @param unstaffed those that still go on and to which nobody is assigned
     * @param uninformed those that still go on and whose client was not given what has to be known before concluding (S2-13)
     */
    public record Filter(
            @Nullable RequestStatus status,
            @Nullable String clientId,
            @Nullable String planner,
            @Nullable String technicalSupervisor,
            boolean unassessed,
            boolean unstaffed,
            boolean uninformed,
            @Nullable QuoteProgress quote) {}

    public KeysetQuery.Part<RequestLine> page(Filter filter, Order order, int size, @Nullable String cursor) {
        var today = today();
        return query(filter).page(jdbc, order, size, cursor, (row, n) -> line(row, today));
    }

    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(Filter filter, Order order, Consumer<RequestLine> each) {
        var today = today();
        query(filter).forEach(jdbc, order, (row, n) -> line(row, today), each);
    }

    public Optional<RequestView> find(String requestId) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from " + TABLES + " where r.request_id = ?",
                        (row, n) -> RequestView.of(RequestRows.file(row), row.getString("client_name"), today()),
                        requestId)
                .stream()
                .findFirst();
    }

    /** Who could come, by the needs that were assessed last; whoever comes already is among them. */
    public Optional<List<Candidate>> candidates(String requestId) {
        return file(requestId).map(file -> {
            var needs = file.assessment()
                    .orElseThrow(() -> Refusal.because(RefusalCode.ASSESSMENT_NEEDED))
                    .needs();
            return workers.candidates(needs.forAWorker(), requestId);
        });
    }

    /** @param number of the quote; null for the last one */
    public Optional<String> quoteText(String requestId, @Nullable String number) {
        return file(requestId)
                .flatMap(file -> file.quotes().stream()
                        .filter(quote -> number == null || number.equals(quote.number()))
                        .reduce((earlier, later) -> later)
                        .map(quote -> QuoteText.of(
                                file,
                                quote,
                                clients.addressee(file.clientId(), quote.by().recordedAt()))));
    }

    public boolean exists(String requestId) {
        return file(requestId).isPresent();
    }

    private Optional<RequestFile> file(String requestId) {
        return jdbc
                .query(
                        "select file from read_model.request where request_id = ?",
                        (row, n) -> RequestRows.file(row),
                        requestId)
                .stream()
                .findFirst();
    }

    private KeysetQuery query(Filter filter) {
        var query = new KeysetQuery(COLUMNS, TABLES)
                .andIf(filter.status() == null ? null : filter.status().name(), "r.request_status = ?")
                .andIf(filter.clientId(), "r.client_id = ?")
                .andIf(filter.planner(), "c.planner = ?")
                .andIf(filter.technicalSupervisor(), "c.technical_supervisor = ?");
        if (filter.unassessed()) {
            query.and("r.request_status in ('OPEN', 'ACCEPTED') and r.assessed_at is null");
        }
        if (filter.unstaffed()) {
            query.and("r.request_status in ('OPEN', 'ACCEPTED') and r.worker_id is null");
        }
        if (filter.uninformed()) {
            query.and("r.request_status in ('OPEN', 'ACCEPTED') and r.informed_at is null");
        }
        var quote = filter.quote();
        if (quote == null) {
            return query;
        }
        return quote.dependsOnTheDay() ? query.and(quote.condition(), today()) : query.and(quote.condition());
    }

    private static RequestLine line(ResultSet row, LocalDate today) throws SQLException {
        return RequestLine.of(RequestRows.file(row), row.getString("client_name"), today);
    }

    private LocalDate today() {
        return Paris.dayOf(clock.instant());
    }
}

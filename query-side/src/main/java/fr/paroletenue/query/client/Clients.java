package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.query.history.AsKnownThen;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The list of clients, and one client's file and steps. */
@Component
public class Clients {

    /** The read model that the answers show. */
    public static final String READ_MODEL = ClientProjection.NAME;

    public static final Order BY_REGISTRATION =
            new Order("registeredAt", "registered_at", "client_id", Order.Kind.INSTANT, false);

    /** There is none by name: a cursor stands in a URL, and no URL bears a name. */
    public static final List<Order> ORDERS = List.of(BY_REGISTRATION, BY_REGISTRATION.turned());

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<ChecklistPart> parts;
    private final AsKnownThen history;

    Clients(JdbcTemplate jdbc, Clock clock, List<ChecklistPart> parts, AsKnownThen history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parts = List.copyOf(parts);
        this.history = history;
    }

    /** Under what name and where somebody is reached. */
    public record Addressee(String name, ContactDetails details) {}

    /** Whom a letter went to, as it was known when it was recorded; erased where it is today. */
    public Optional<Addressee> addressee(String clientId, Instant at) {
        return history.of(clientId, ClientEvent.class, new ClientFold(), at)
                .map(file -> new Addressee(file.name(), file.details()));
    }

    /** Of these clients, those that there are, as they are known today. */
    public Map<String, Addressee> addressees(Collection<String> clientIds) {
        var addressees = new HashMap<String, Addressee>();
        jdbc.query(
                "select file from read_model.client where client_id = any (?)",
                row -> {
                    var file = ClientRows.file(row);
                    addressees.put(file.clientId(), new Addressee(file.name(), file.details()));
                },
                (Object) clientIds.toArray(String[]::new));
        return Map.copyOf(addressees);
    }

    public KeysetQuery.Part<ClientLine> page(ClientFilter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        return query(filter).page(jdbc, order, size, cursor, (row, n) -> ClientLine.of(ClientRows.file(row), now));
    }

    public long count(ClientFilter filter) {
        return query(filter).count(jdbc);
    }

    public void forEach(ClientFilter filter, Order order, Consumer<ClientLine> each) {
        var now = clock.instant();
        query(filter).forEach(jdbc, order, (row, n) -> ClientLine.of(ClientRows.file(row), now), each);
    }

    public Optional<ClientView> find(String clientId) {
        return file(clientId).map(ClientView::of);
    }

    public Optional<Checklist> checklist(String clientId) {
        return file(clientId)
                .map(file -> Checklist.of(
                        file, parts.stream().flatMap(part -> part.of(clientId).stream()), clock.instant()));
    }

    /** The read models of the parts of a checklist, besides that of the clients. */
    public String[] checklistReadModels() {
        return parts.stream()
                .flatMap(part -> part.readModels().stream())
                .distinct()
                .toArray(String[]::new);
    }

    private Optional<ClientFile> file(String clientId) {
        return jdbc
                .query(
                        "select file from read_model.client where client_id = ?",
                        (row, n) -> ClientRows.file(row),
                        clientId)
                .stream()
                .findFirst();
    }

    private static KeysetQuery query(ClientFilter filter) {
        var query = new KeysetQuery("client_id, registered_at, file", "read_model.client")
                .andIf(filter.standing() == null ? null : filter.standing().name(), "standing = ?")
                .andIf(filter.planner(), "planner = ?")
                .andIf(filter.technicalSupervisor(), "technical_supervisor = ?");
        if (filter.withoutPlanner()) {
            query.and("open and planner is null");
        }
        if (filter.withoutTechnicalSupervisor()) {
            query.and("open and technical_supervisor is null");
        }
        if (filter.untold()) {
            query.and("untold_since is not null");
        }
        return query;
    }
}

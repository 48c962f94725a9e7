package fr.paroletenue.query.client;

import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All that happened with one client, in the order in which it was written down (S1-06). It is read from the history itself, so
 * nothing is ever missing, and what was erased is erased here too. A capability joins by a {@link DossierPart}.
 */
@Component
public class Dossiers {

    public static final Order BY_RECORDING = new Order("recordedAt", "position", "event_id", Order.Kind.NUMBER, false);

    public static final List<Order> ORDERS = List.of(BY_RECORDING, BY_RECORDING.turned());

    private final List<DossierPart> parts;
    private final HistoryReader history;
    private final JdbcTemplate jdbc;

    Dossiers(List<DossierPart> parts, HistoryReader history, JdbcTemplate jdbc) {
        this.parts = List.copyOf(parts);
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The read models of the parts, besides that of the clients. */
    public String[] readModels() {
        return parts.stream().map(DossierPart::readModel).toArray(String[]::new);
    }

    /** @param type a logical name, or the first word of several such as {@code complaint}; null for all */
    public KeysetQuery.Part<StoredEvent> page(
            String clientId, @Nullable String type, Order order, int size, @Nullable String cursor) {
        return history.page(ids(clientId), type, order, size, cursor);
    }

    public boolean exists(String clientId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from read_model.client where client_id = ?)", Boolean.class, clientId));
    }

    private List<String> ids(String clientId) {
        var ids = new ArrayList<String>();
        ids.add(clientId);
        parts.forEach(part -> ids.addAll(part.of(clientId)));
        return List.copyOf(ids);
    }
}

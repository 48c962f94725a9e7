package fr.paroletenue.query.satisfaction;

import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.client.ClientsThere;
import fr.paroletenue.query.list.CalendarYear;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What tells of the satisfaction of clients in a year before any of them was asked (S1-01): a line for each client who was there, or
 * for each technical supervisor. All of a client's things count for whoever is there for that client, so a client who gets somebody
 * else takes the whole year along.
 */
@Component
public class Satisfaction {

    private static final Order BY_REGISTRATION = Clients.BY_REGISTRATION;

    private static final String FIGURES =
            Stream.of(Figure.values()).map(Figure::column).collect(Collectors.joining(", "));

    private static final String SUMS = Stream.of(Figure.values())
            .map(figure -> "sum(%1$s) as %1$s".formatted(figure.column()))
            .collect(Collectors.joining(", "));

    private final List<SatisfactionPart> parts;
    private final JdbcTemplate jdbc;

    Satisfaction(List<SatisfactionPart> parts, JdbcTemplate jdbc) {
        this.parts = List.copyOf(parts);
        this.jdbc = jdbc;
    }

    /** The read models that the answers show, besides that of the clients. */
    public String[] readModels() {
        return parts.stream()
                .flatMap(part -> part.readModels().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** A line for each technical supervisor with clients, and at the end one for the clients whom nobody supervises. */
    public List<SatisfactionLine> ofTechnicalSupervisors(SatisfactionAsked asked) {
        var values = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        if (asked.technicalSupervisor() != null) {
            conditions.add("supervisor = ?");
            values.add(asked.technicalSupervisor());
        }
        if (asked.clientId() != null) {
            conditions.add("client_id = ?");
            values.add(asked.clientId());
        }
        return jdbc.query(
                "select supervisor, " + SUMS + " from " + lines(asked.year())
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " group by supervisor order by supervisor collate \"C\" nulls last",
                (row, n) -> SatisfactionLine.ofTechnicalSupervisor(asked.year().year(), row),
                values.toArray());
    }

    public KeysetQuery.Part<SatisfactionLine> page(SatisfactionAsked asked, int size, @Nullable String cursor) {
        return query(asked, lines(asked.year()))
                .page(
                        jdbc,
                        BY_REGISTRATION,
                        size,
                        cursor,
                        (row, n) -> SatisfactionLine.ofClient(asked.year().year(), row));
    }

    public long count(SatisfactionAsked asked) {
        return query(asked, clients(asked.year())).count(jdbc);
    }

    public void forEach(SatisfactionAsked asked, Consumer<SatisfactionLine> each) {
        query(asked, lines(asked.year()))
                .forEach(
                        jdbc,
                        BY_REGISTRATION,
                        (row, n) -> SatisfactionLine.ofClient(asked.year().year(), row),
                        each);
    }

    private static KeysetQuery query(SatisfactionAsked asked, String from) {
        return new KeysetQuery("client_id, registered_at, name, supervisor, " + FIGURES, from)
                .andIf(asked.technicalSupervisor(), "supervisor = ?")
                .andIf(asked.clientId(), "client_id = ?");
    }

    /** What the rooms count stands beside each client, and is read for no more of them than one page shows. */
    private String lines(CalendarYear year) {
        var tallies = parts.stream().flatMap(part -> part.of(year).stream()).toList();
        return clients(year)
                + IntStream.range(0, tallies.size())
                        .mapToObj(n -> " " + tallies.get(n).besideTheClient("tally_" + n))
                        .collect(Collectors.joining());
    }

    private static String clients(CalendarYear year) {
        return """
                (select client_id, registered_at, left_on, name, supervisor,
                        1 as clients, coalesce(%1$s, false)::int as clients_lost
                   from (select client_id, registered_at, %2$s as left_on, %3$s as name, %4$s as supervisor
                           from read_model.client where %5$s) there) client""".formatted(
                        year.holdsDay("left_on"),
                        ClientsThere.LEFT_ON,
                        ClientsThere.NAME,
                        ClientsThere.SUPERVISOR,
                        ClientsThere.between(year.firstDaySql(), year.lastDaySql()));
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.query.client.ClientsThere;
import fr.paroletenue.query.list.Share;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether complaints cost clients (S3-02): how many of those who complained left within a year, beside how many of the others
 * left. Prospects count nowhere, nor do those who came back among the lost.
 */
@Component
public class ClientsLost {

    private static final String RECEIVED_ON = "(received_at at time zone 'Europe/Paris')::date";

    /** Whether the client of {@code left_on} left after a complaint that came in on that day. */
    private static final String LEFT_AFTER = "left_on >= %1$s and left_on < %1$s + interval '12 months'";

    private static final String FIGURES = """
            with period as (
                select coalesce(?::date, '-infinity') as first_day, coalesce(?::date, 'infinity') as last_day
            ), complained as (
                select client_id, min(%1$s) as first_on
                  from read_model.complaint, period
                 where client_id is not null and not discarded and %1$s between first_day and last_day
                 group by client_id
            ), there as (
                select first_on, first_day, last_day, %2$s as left_on
                  from period, read_model.client left join complained using (client_id)
                 where %3$s
            )
            select count(*) filter (where first_on is not null) as complained,
                   count(*) filter (where %4$s) as lost,
                   count(*) filter (where first_on is null) as others,
                   count(*) filter (where first_on is null and left_on between first_day and last_day) as gone
              from there""".formatted(
                    RECEIVED_ON,
                    ClientsThere.LEFT_ON,
                    ClientsThere.between("first_day", "last_day"),
                    LEFT_AFTER.formatted("first_on"));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ClientsLost(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first Paris day
     * @param to last Paris day
     * @param afterComplaint of the clients whose complaint came in between these days, those who left within twelve months of
     *     the first one; a discarded complaint is none
     * @param withoutComplaint of the clients who were there between these days and did not complain, those who left in them
     */
    public record Figures(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant asOf,
            Share afterComplaint,
            Share withoutComplaint) {}

    /** The condition of a complaint that is one, and after which the client of {@code left_on} left. */
    static String leftAfterIt() {
        return "not discarded and " + LEFT_AFTER.formatted(RECEIVED_ON);
    }

    public Figures of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Objects.requireNonNull(jdbc.queryForObject(
                FIGURES,
                (row, n) -> new Figures(
                        from,
                        to,
                        clock.instant(),
                        Share.of(row.getLong("lost"), row.getLong("complained")),
                        Share.of(row.getLong("gone"), row.getLong("others"))),
                from,
                to));
    }
}

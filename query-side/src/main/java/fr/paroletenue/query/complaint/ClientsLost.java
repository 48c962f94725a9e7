package fr.paroletenue.query.complaint;

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

    public Figures of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                with period as (
                    select coalesce(?::date, '-infinity') as first_day, coalesce(?::date, 'infinity') as last_day
                ), complained as (
                    select client_id, min((received_at at time zone 'Europe/Paris')::date) as first_on
                      from read_model.complaint, period
                     where client_id is not null and not discarded
                       and (received_at at time zone 'Europe/Paris')::date between first_day and last_day
                     group by client_id
                ), there as (
                    select first_on, first_day, last_day,
                           case when standing = 'FORMER_CLIENT' then ended_on end as left_on
                      from period, read_model.client left join complained using (client_id)
                     where standing in ('CLIENT', 'FORMER_CLIENT') and since <= last_day
                       and (standing = 'CLIENT' or ended_on >= first_day)
                )
                select count(*) filter (where first_on is not null) as complained,
                       count(*) filter (where left_on >= first_on and left_on < first_on + interval '12 months') as lost,
                       count(*) filter (where first_on is null) as others,
                       count(*) filter (where first_on is null and left_on between first_day and last_day) as gone
                  from there""",
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

package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.MissionPolicies;
import fr.paroletenue.query.list.Days;
import fr.paroletenue.query.list.Share;
import fr.paroletenue.query.policy.AdoptedPolicies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How punctual workers are (S2-21). A visit counts by the day for which it was planned, and is judged by the tolerance that was in
 * force on that day, so that a new one never changes the figures of the past.
 */
@Component
public class Punctuality {

    /** The read models that the answers show. */
    public static final String READ_MODEL = MissionProjection.NAME;

    public static String[] others() {
        return new String[] {AdoptedPolicies.READ_MODEL, "workers"};
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Punctuality(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first Paris day; absent for all there ever was
     * @param until last Paris day
     * @param punctual how many of all visits that were done began in time
     * @param workers everybody who came, those with the most visits first
     */
    public record Figures(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant asOf,
            Share punctual,
            List<OfAWorker> workers) {}

    /** @param lateMinutes of all visits together, those within the tolerance included */
    public record OfAWorker(String workerId, @Nullable String worker, Share punctual, long lateMinutes) {}

    public Figures of(@Nullable LocalDate from, @Nullable LocalDate until) {
        var first = from == null ? null : Days.startOf(from);
        var end = until == null ? null : Days.startOf(until.plusDays(1));
        var workers = jdbc.query(
                """
                select v.worker_id, min(w.file -> 'person' ->> 'name') as name, count(*) as done,
                       count(*) filter (where v.late_minutes <= coalesce(t.minutes, ?)) as punctual,
                       sum(v.late_minutes) as late_minutes
                  from read_model.visit v
                  left join read_model.worker w on w.worker_id = v.worker_id
                  left join lateral (
                       select p.value::integer as minutes
                         from read_model.policy_version p
                        where p.policy = ? and p.valid_from <= (v.starts_at at time zone 'Europe/Paris')::date
                        order by p.valid_from desc, p.ordinal desc
                        limit 1) t on true
                 where v.status = 'DONE'
                   and (?::timestamptz is null or v.starts_at >= ?) and (?::timestamptz is null or v.starts_at < ?)
                 group by v.worker_id
                 order by count(*) desc, v.worker_id""",
                (row, n) -> new OfAWorker(
                        row.getString("worker_id"),
                        row.getString("name"),
                        Share.of(row.getLong("punctual"), row.getLong("done")),
                        row.getLong("late_minutes")),
                MissionPolicies.tolerance().number(),
                MissionPolicies.PUNCTUALITY_TOLERANCE.value(),
                first,
                first,
                end,
                end);
        return new Figures(
                from,
                until,
                clock.instant(),
                Share.of(
                        workers.stream().mapToLong(of -> of.punctual().count()).sum(),
                        workers.stream().mapToLong(of -> of.punctual().of()).sum()),
                workers);
    }
}

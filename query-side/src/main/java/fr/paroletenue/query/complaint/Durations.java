package fr.paroletenue.query.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long acknowledgements, answers (S3-12) and first measures (S3-14) take. */
@Component
public class Durations {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Durations(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures over all complaints received in a period and acted upon so far, discarded ones included. */
    public record Figures(
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedTo,
            Instant asOf,
            long received,
            Spread acknowledgement,
            Spread answer,
            Spread firstMeasure) {}

    /**
     * From receipt to the sending of the letter, or to the first measure, in elapsed time.
     *
     * @param count how many were sent or taken
     * @param median half of them took no longer; between two, their mean
     * @param percentile95 95 of 100 took no longer; between two, in proportion
     */
    public record Spread(
            long count, @Nullable Duration median, @Nullable Duration percentile95) {}

    public Figures of(@Nullable Instant receivedFrom, @Nullable Instant receivedTo) {
        return jdbc.queryForObject(
                """
                select count(*) as received,
                       count(acknowledged_at) as acknowledged,
                       percentile_cont(0.5) within group (order by extract(epoch from acknowledged_at - received_at)) as ack_median,
                       percentile_cont(0.95) within group (order by extract(epoch from acknowledged_at - received_at)) as ack_95,
                       count(answered_at) as answered,
                       percentile_cont(0.5) within group (order by extract(epoch from answered_at - received_at)) as answer_median,
                       percentile_cont(0.95) within group (order by extract(epoch from answered_at - received_at)) as answer_95,
                       count(first_measure_at) as measured,
                       percentile_cont(0.5) within group (order by extract(epoch from first_measure_at - received_at)) as measure_median,
                       percentile_cont(0.95) within group (order by extract(epoch from first_measure_at - received_at)) as measure_95
                  from read_model.complaint
                 where (?::timestamptz is null or received_at >= ?) and (?::timestamptz is null or received_at < ?)""",
                (row, n) -> new Figures(
                        receivedFrom,
                        receivedTo,
                        clock.instant(),
                        row.getLong("received"),
                        new Spread(
                                row.getLong("acknowledged"),
                                seconds(row.getObject("ack_median", Double.class)),
                                seconds(row.getObject("ack_95", Double.class))),
                        new Spread(
                                row.getLong("answered"),
                                seconds(row.getObject("answer_median", Double.class)),
                                seconds(row.getObject("answer_95", Double.class))),
                        new Spread(
                                row.getLong("measured"),
                                seconds(row.getObject("measure_median", Double.class)),
                                seconds(row.getObject("measure_95", Double.class)))),
                utc(receivedFrom),
                utc(receivedFrom),
                utc(receivedTo),
                utc(receivedTo));
    }

    private static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

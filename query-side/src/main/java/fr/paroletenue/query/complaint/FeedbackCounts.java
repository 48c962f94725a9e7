package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.query.list.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much of each type was said (S3-01). A remark that was promoted counts as the complaint that it became, and once. */
@Component
public class FeedbackCounts {

    private static final String PERIOD =
            "(?::timestamptz is null or received_at >= ?) and (?::timestamptz is null or received_at < ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FeedbackCounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first Paris day of receipt
     * @param to last Paris day of receipt
     * @param total the sum of all types
     * @param items every type, also one that nobody used
     */
    public record Counts(
            @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf, long total, List<Count> items) {}

    public record Count(FeedbackType type, long count) {}

    public Counts of(@Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? null : Days.startOf(from);
        var end = to == null ? null : Days.startOf(to.plusDays(1));
        var counts = new EnumMap<FeedbackType, Long>(FeedbackType.class);
        jdbc.query(
                "select 'COMPLAINT' as type, count(*) as said from read_model.complaint where " + PERIOD
                        + " union all select type, count(*) from read_model.remark where complaint_id is null and "
                        + PERIOD
                        + " group by type",
                row -> {
                    counts.put(FeedbackType.valueOf(row.getString("type")), row.getLong("said"));
                },
                first,
                first,
                end,
                end,
                first,
                first,
                end,
                end);
        var items = Stream.of(FeedbackType.values())
                .map(type -> new Count(type, counts.getOrDefault(type, 0L)))
                .toList();
        return new Counts(
                from,
                to,
                clock.instant(),
                items.stream().mapToLong(Count::count).sum(),
                items);
    }
}

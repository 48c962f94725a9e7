package fr.paroletenue.query.complaint;

import fr.paroletenue.query.list.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What complaints are about and what lies behind them, the most frequent first (S3-03, S5-03, S5-20). */
@Component
public class Pareto {

    private static final String PERIOD =
            "(?::timestamptz is null or received_at >= ?) and (?::timestamptz is null or received_at < ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Pareto(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what complaints can be ranked: codes only, so that an erasure changes no count. */
    public enum By {
        MOTIVE("motive", "motive"),
        CATEGORY("category", "category"),
        SOURCE("source", "source"),
        CAUSE("cause", "unnest(causes)"),
        CAUSE_OWNER("causeOwner", "unnest(cause_owners)"),
        GAP_TYPE("gapType", "gap_type"),
        DETECTION_FAILURE(
                "detectionFailure", "case when detection_failure then 'YES' when not detection_failure then 'NO' end"),
        RISK_CATEGORY("riskCategory", "risk_category");

        private final String word;
        private final String sql;

        By(String word, String sql) {
            this.word = word;
            this.sql = sql;
        }

        public static Optional<By> of(String word) {
            return Arrays.stream(values()).filter(by -> by.word.equals(word)).findFirst();
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(by -> by.word).toList();
        }
    }

    /**
     * @param from first Paris day of receipt
     * @param to last Paris day of receipt
     * @param received how many complaints were received then, discarded ones included
     * @param stated the sum of all counts: a complaint with two causes counts in each, one not investigated in none
     */
    public record Ranking(
            String by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant asOf,
            long received,
            long stated,
            List<Rank> items) {}

    /** Shares are percentages of all that was stated. */
    public record Rank(String code, long count, BigDecimal share, long cumulatedCount, BigDecimal cumulatedShare) {}

    private record Counted(String code, long count) {}

    public Ranking of(By by, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? null : Days.startOf(from);
        var end = to == null ? null : Days.startOf(to.plusDays(1));
        var received = jdbc.queryForObject(
                "select count(*) from read_model.complaint where " + PERIOD, Long.class, first, first, end, end);
        var counted = jdbc.query(
                "select code, count(*) as complaints from (select " + by.sql
                        + " as code from read_model.complaint where " + PERIOD
                        + ") stated where code is not null group by code order by complaints desc, code",
                (row, n) -> new Counted(row.getString("code"), row.getLong("complaints")),
                first,
                first,
                end,
                end);
        long stated = counted.stream().mapToLong(Counted::count).sum();
        var ranks = new ArrayList<Rank>();
        long cumulated = 0;
        for (var one : counted) {
            cumulated += one.count();
            ranks.add(new Rank(
                    one.code(), one.count(), percent(one.count(), stated), cumulated, percent(cumulated, stated)));
        }
        return new Ranking(
                by.word, from, to, clock.instant(), received == null ? 0 : received, stated, List.copyOf(ranks));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.kernel.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The months of the register and who answers for each (S3-30). */
@Component
public class RegisterMonths {

    /** The read model that the answers show, besides that of the complaints, which are counted. */
    public static final String READ_MODEL = RegisterMonthProjection.NAME;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RegisterMonths(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A Paris month that is over.
     *
     * @param month such as 2026-04
     * @param complaints received in it, discarded ones included
     * @param historyPosition up to which the register was read when it was signed
     */
    public record Month(
            String month,
            long complaints,
            boolean signed,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable Long historyPosition) {}

    /**
     * From the month of the first complaint, or an earlier one that was signed, to the last one that is over.
     *
     * @param signed false for those that still wait for direction
     */
    public List<Month> all(@Nullable Boolean signed) {
        var received = received();
        Map<YearMonth, SignedMonth> signatures =
                jdbc.query("select * from read_model.register_month", (row, n) -> RegisterMonthRows.file(row)).stream()
                        .collect(Collectors.toMap(one -> YearMonth.parse(one.month()), Function.identity()));
        var known = new TreeMap<YearMonth, Boolean>();
        received.keySet().forEach(month -> known.put(month, true));
        signatures.keySet().forEach(month -> known.put(month, true));
        if (known.isEmpty()) {
            return List.of();
        }
        var months = new ArrayList<Month>();
        var running = YearMonth.from(Paris.dayOf(clock.instant()));
        for (var month = known.firstKey(); month.isBefore(running); month = month.plusMonths(1)) {
            var signature = signatures.get(month);
            if (signed == null || signed == (signature != null)) {
                months.add(new Month(
                        month.toString(),
                        received.getOrDefault(month, 0L),
                        signature != null,
                        signature == null ? null : signature.signedBy(),
                        signature == null ? null : signature.signedAt(),
                        signature == null ? null : signature.historyPosition()));
            }
        }
        return List.copyOf(months);
    }

    private Map<YearMonth, Long> received() {
        var received = new TreeMap<YearMonth, Long>();
        jdbc.query("""
                select date_trunc('month', received_at, 'Europe/Paris') as month, count(*) as complaints
                  from read_model.complaint group by 1""", row -> {
            received.put(
                    YearMonth.from(Paris.dayOf(
                            row.getObject("month", OffsetDateTime.class).toInstant())),
                    row.getLong("complaints"));
        });
        return received;
    }
}

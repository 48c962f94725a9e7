package fr.paroletenue.command.numbering;

import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers without gaps. Taken in the transaction of the event that bears one: a recording that is rolled back gives
 * its number back, and the next one of the series waits for that.
 */
@Component
public class GaplessNumbers {

    private final JdbcTemplate jdbc;

    GaplessNumbers(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    /** Such as {@code REC-2026-00001}; the year of the number is the Paris year of the recording. */
    public String next(NumberSeries series, Instant recordedAt) {
        var year = Paris.dayOf(recordedAt).getYear();
        var number = jdbc.queryForObject("""
                insert into command.number_counter (series, year, last) values (?, ?, 1)
                on conflict (series, year) do update set last = number_counter.last + 1
                returning last""", Long.class, series.prefix(), year);
        return String.format(Locale.ROOT, "%s-%d-%05d", series.prefix(), year, Objects.requireNonNull(number));
    }
}

package fr.paroletenue.command.complaint;

import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gapless numbers of the complaint register (S3-13, R-31). Taken in the transaction of the event that bears it: a recording
 * that is rolled back gives its number back, and the next one waits for that.
 */
@Component
class RegisterNumbers {

    private final JdbcTemplate jdbc;

    RegisterNumbers(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    /** The year of the number is the Paris year of the recording. */
    String next(Instant recordedAt) {
        var year = Paris.dayOf(recordedAt).getYear();
        var number = jdbc.queryForObject("""
                insert into command.register_counter (year, last) values (?, 1)
                on conflict (year) do update set last = register_counter.last + 1
                returning last""", Long.class, year);
        return String.format(Locale.ROOT, "REC-%d-%05d", year, Objects.requireNonNull(number));
    }
}

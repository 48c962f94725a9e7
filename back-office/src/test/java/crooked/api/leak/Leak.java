package crooked.api.leak;

import crooked.api.tangle.Tangle;
import crooked.query.leak.LeakQuestion;
import org.springframework.jdbc.core.JdbcTemplate;

/** The language knows a database, a side and an inexact amount. */
public record Leak(JdbcTemplate jdbc, LeakQuestion question, double amount) {

    public float share(float whole, Tangle tangle) {
        return whole / tangle.parts();
    }
}

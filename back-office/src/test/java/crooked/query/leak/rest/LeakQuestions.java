package crooked.query.leak.rest;

import org.springframework.jdbc.core.JdbcTemplate;

/** An edge with SQL in it. */
public class LeakQuestions {

    public int count(JdbcTemplate jdbc) {
        return jdbc.update("select 1");
    }
}

package crooked.command.leak.rest;

import crooked.command.leak.Leaking;
import org.springframework.jdbc.core.JdbcTemplate;

/** An edge that reaches past the gateway. */
public class LeakActs {

    public int act(Leaking shell, JdbcTemplate jdbc) {
        return jdbc.update("delete from anything where shell = ?", shell.toString());
    }
}

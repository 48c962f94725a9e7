package fr.paroletenue.command.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.frame.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** S2-26: who holds which number, and that no number can be read there. */
class HoldingBadgesTest {

    private static final WorkerId ODILE = new WorkerId("w-odile");
    private static final WorkerId NOE = new WorkerId("w-noe");

    private final TestDatabase database = TestDatabase.fresh().migrated();
    private final JdbcTemplate tables = new JdbcTemplate(database.superuser());
    private final StoredBadges badges = new StoredBadges(
            database.command(), purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32));

    @Test
    void oneWorkerHoldsANumberAtATime() {
        assertThat(badges.claim(ODILE, "B-1")).isEmpty();
        assertThat(badges.claim(ODILE, "B-1")).as("the same again").isEmpty();
        assertThat(badges.claim(NOE, " b-1 ")).contains(ODILE);
        assertThat(badges.claim(NOE, "B-2")).isEmpty();
        assertThat(badges.claim(ODILE, "B-2")).contains(NOE);

        badges.giveBack(NOE);
        badges.giveBack(NOE);

        assertThat(badges.claim(ODILE, "B-2")).isEmpty();
        assertThat(badges.claim(NOE, "B-1")).as("given up for another one").isEmpty();
    }

    @Test
    void noNumberCanBeReadThere() {
        badges.claim(ODILE, "B-1");

        var mark = tables.queryForObject("select mark from command.held_badge", byte[].class);

        assertThat(mark).hasSize(32);
        assertThat(new String(mark, StandardCharsets.ISO_8859_1)).doesNotContain("B-1");
    }

    /** Only those whose number is not known yet. */
    @Test
    void filesOfBeforeAreAskedOnce() {
        badges.claim(ODILE, "B-1");
        tables.update("insert into command.held_badge (worker_id) values (?)", NOE.value());

        assertThat(badges.ofOldFiles()).containsExactly(NOE);
        badges.claim(NOE, "B-2");
        assertThat(badges.ofOldFiles()).isEmpty();
        assertThat(badges.claim(ODILE, "B-2")).contains(NOE);
    }
}

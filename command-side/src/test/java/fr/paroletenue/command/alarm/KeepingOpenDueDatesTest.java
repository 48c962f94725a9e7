package fr.paroletenue.command.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.PolicyDefaults;
import fr.paroletenue.frame.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lookup that finds lost alarms, and the open cases of a policy. */
class KeepingOpenDueDatesTest {

    private static final Instant RECEIVED = Instant.parse("2026-04-30T08:00:00Z");
    private static final DueDate ANSWER = due(PolicyDefaults.COMPLAINT_ANSWER_LIMIT);
    private static final DueDate ACKNOWLEDGEMENT = due(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_LIMIT);

    private final DataSource command = TestDatabase.fresh().migrated().command();
    private final StoredOpenDueDates openDueDates = new StoredOpenDueDates(command);

    @Test
    void findsWhoShouldHaveBeenWokenTheOldestFirstAndEachOnce() {
        var noon = Instant.parse("2026-05-20T10:00:00Z");
        replace("c-1", List.of(), List.of(open("ANSWER_LIMIT", noon.minusSeconds(1), ANSWER)));
        replace(
                "c-2",
                List.of(),
                List.of(
                        open("ANSWER_LIMIT", noon.minusSeconds(3), ANSWER),
                        open("ACKNOWLEDGEMENT_LIMIT", noon.minusSeconds(2), ACKNOWLEDGEMENT)));
        replace("c-3", List.of(), List.of(open("ANSWER_LIMIT", noon, ANSWER)));

        assertThat(openDueDates.overdueBefore(noon, 10))
                .containsExactly(
                        new StoredOpenDueDates.Overdue("complaint", "c-2"),
                        new StoredOpenDueDates.Overdue("complaint", "c-1"));
        assertThat(openDueDates.overdueBefore(noon, 1))
                .containsExactly(new StoredOpenDueDates.Overdue("complaint", "c-2"));
        assertThat(openDueDates.oldestLook()).contains(noon.minusSeconds(3));
    }

    @Test
    void forgetsWhatIsSettledAndMovesWhatIsLookedAtLater() {
        var warning = open("ANSWER_LIMIT", Instant.parse("2026-06-10T07:00:00Z"), ANSWER);
        var acknowledgement = open("ACKNOWLEDGEMENT_LIMIT", ACKNOWLEDGEMENT.dueAt(), ACKNOWLEDGEMENT);
        var limit = open("ANSWER_LIMIT", ANSWER.dueAt(), ANSWER);
        replace("c-1", List.of(), List.of(warning, acknowledgement));
        replace("c-2", List.of(), List.of(acknowledgement));

        replace("c-1", List.of(warning, acknowledgement), List.of(limit));

        assertThat(openDueDates.openUnder("complaint-answer-limit"))
                .containsExactly(new StoredOpenDueDates.Owned("complaint", "c-1", "ANSWER_LIMIT", ANSWER));
        assertThat(openDueDates.openUnder("complaint-acknowledgement-limit"))
                .containsExactly(
                        new StoredOpenDueDates.Owned("complaint", "c-2", "ACKNOWLEDGEMENT_LIMIT", ACKNOWLEDGEMENT));
        assertThat(openDueDates.overdueBefore(ANSWER.dueAt(), 10))
                .containsExactly(new StoredOpenDueDates.Overdue("complaint", "c-2"));

        replace("c-1", List.of(limit), List.of());
        assertThat(openDueDates.openUnder("complaint-answer-limit")).isEmpty();
    }

    /** With its proof: the what-if of a policy compares the stored count, not a new one. */
    @Test
    void givesBackTheWholeDueDate() {
        replace("c-1", List.of(), List.of(open("ANSWER_LIMIT", ANSWER.dueAt(), ANSWER)));

        var read = openDueDates.openUnder("complaint-answer-limit").getFirst().due();

        assertThat(read).isEqualTo(ANSWER);
        assertThat(read.proof()).isEqualTo(ANSWER.proof());
    }

    @Test
    void goesWithTheTransactionOfItsEvents() {
        new TransactionTemplate(new JdbcTransactionManager(command)).executeWithoutResult(status -> {
            replace("c-1", List.of(), List.of(open("ANSWER_LIMIT", ANSWER.dueAt(), ANSWER)));
            assertThat(openDueDates.openUnder("complaint-answer-limit")).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(openDueDates.openUnder("complaint-answer-limit")).isEmpty();
    }

    private void replace(String complaint, List<OpenDueDate> before, List<OpenDueDate> after) {
        openDueDates.replace("complaint", complaint, before, after);
    }

    private static OpenDueDate open(String name, Instant lookAt, DueDate due) {
        return new OpenDueDate(name, lookAt, due);
    }

    private static DueDate due(PolicyName policy) {
        return DueDates.compute(RECEIVED, PolicyDefaults.of(policy).orElseThrow(), HolidayZone.METROPOLE);
    }
}

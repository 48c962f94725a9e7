package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.paroletenue.frame.security.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An alarm waits for weeks, so what lies in the scheduler bears names that no move of a class can change. */
class StoringAlarmsTest extends HouseTest {

    @Autowired
    private Scheduler scheduler;

    @Test
    void anAlarmStoredUnderItsLogicalNameRings() {
        var complaint = as(Role.CLIENT_RELATIONS)
                .post(
                        "/api/complaints",
                        recording(now().minus(Duration.ofHours(24)).plusSeconds(6)))
                .ok(201);

        var alarm = stored(complaint);
        assertThat(alarm.path("payloadClass").asString()).isEqualTo("complaint.due-date-alarm");
        assertThat(alarm.path("payloadRevision").asString()).isEqualTo("1");
        assertThat(alarm.toString()).doesNotContain("fr.paroletenue");

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            // The clock of this house was moved, and the scheduler counts its pauses by it.
            scheduler.triggerCheckForDueExecutions();
            assertThat(told(complaint)).containsOnlyOnce("complaint.target-missed by alarm");
        });
    }

    private static JsonNode stored(Answer complaint) {
        return Answer.read(tables().queryForObject(
                        "select convert_from(task_data, 'UTF8') from scheduler.scheduled_tasks"
                                + " where convert_from(task_data, 'UTF8') like ?",
                        String.class,
                        "%" + complaint.id() + "%"));
    }

    private static List<String> told(Answer complaint) {
        return tables().queryForList(
                        "select type || ' by ' || (convert_from(metadata, 'UTF8')::jsonb ->> 'channel')"
                                + " from events.domain_event where aggregate_id = ? order by sequence",
                        String.class,
                        complaint.id());
    }
}

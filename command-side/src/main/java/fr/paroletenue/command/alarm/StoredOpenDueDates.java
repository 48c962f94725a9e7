package fr.paroletenue.command.alarm;

import fr.paroletenue.api.kernel.DueDate;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lookup table of open due dates, in the command side's own schema. */
@Component
public class StoredOpenDueDates implements OpenDueDates {

    /** An aggregate whose alarm should have rung and did not. */
    public record Overdue(String aggregateType, String aggregateId) {}

    /** An open due date together with whom it belongs to. */
    public record Owned(String aggregateType, String aggregateId, String name, DueDate due) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    StoredOpenDueDates(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.json = JsonMapper.builder().build();
    }

    @Override
    public void replace(String aggregateType, String aggregateId, List<OpenDueDate> before, List<OpenDueDate> after) {
        var gone = new HashSet<String>();
        before.forEach(dueDate -> gone.add(dueDate.name()));
        after.forEach(dueDate -> gone.remove(dueDate.name()));
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from command.open_due_date where aggregate_id = ? and name = any (?)",
                    aggregateId,
                    gone.toArray(String[]::new));
        }
        var changed =
                after.stream().filter(dueDate -> !before.contains(dueDate)).toList();
        jdbc.batchUpdate("""
                insert into command.open_due_date (aggregate_type, aggregate_id, name, look_at, policy, due_date)
                values (?, ?, ?, ?, ?, ?)
                on conflict (aggregate_id, name) do update set look_at = excluded.look_at, policy = excluded.policy,
                    due_date = excluded.due_date""", changed, 16, (statement, dueDate) -> {
            statement.setString(1, aggregateType);
            statement.setString(2, aggregateId);
            statement.setString(3, dueDate.name());
            statement.setTimestamp(4, Timestamp.from(dueDate.lookAt()));
            statement.setString(5, dueDate.due().policy());
            statement.setString(6, json.writeValueAsString(dueDate.due()));
        });
    }

    /** Aggregates whose next look lies before {@code instant}, the oldest first. */
    public List<Overdue> overdueBefore(Instant instant, int atMost) {
        return jdbc.query(
                """
                select aggregate_type, aggregate_id from command.open_due_date where look_at < ?
                group by aggregate_type, aggregate_id order by min(look_at) limit ?""", (row, index) -> new Overdue(row.getString(1), row.getString(2)), Timestamp.from(instant), atMost);
    }

    /** The oldest look that is still owed, for the health of the alarms. */
    public Optional<Instant> oldestLook() {
        return jdbc
                .query(
                        "select look_at from command.open_due_date order by look_at limit 1",
                        (row, index) -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    /** Every open due date that was computed by {@code policy}. */
    public List<Owned> openUnder(String policy) {
        return jdbc.query(
                "select aggregate_type, aggregate_id, name, due_date from command.open_due_date where policy = ?",
                (row, index) -> new Owned(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        json.readValue(row.getString(4), DueDate.class)),
                policy);
    }
}

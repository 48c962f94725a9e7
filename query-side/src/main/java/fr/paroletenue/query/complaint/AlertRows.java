package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintAlerts.Alert;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Alerts in the read-model schema. */
@Repository
class AlertRows implements Rows<ComplaintAlerts> {

    private static final UpsertTable<Alert> ALERT = UpsertTable.<Alert>named("read_model.alert")
            .key("alert_id", Alert::alertId)
            .column("complaint_id", Alert::complaintId)
            .column("raised_by", Alert::raisedBy)
            .column("kind", Alert::kind)
            .column("due_date", Alert::dueDate)
            .column("action_number", Alert::actionId)
            .column("compensation_number", Alert::compensationId)
            .column("due_at", alert -> alert.due() == null ? null : alert.due().dueAt())
            .column("due", alert -> alert.due() == null ? null : RowJson.write(alert.due()))
            .column("raised_at", Alert::raisedAt)
            .column("imported", Alert::imported)
            .column("resolved_at", Alert::resolvedAt)
            .column("resolved_by", Alert::resolvedBy)
            .column("verdict", Alert::verdict)
            .guardedBy(Alert::version);

    private final JdbcTemplate jdbc;

    AlertRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ComplaintAlerts> load(Collection<String> complaintIds) {
        var alerts = new HashMap<String, List<Alert>>();
        jdbc.query(
                "select * from read_model.alert where complaint_id = any (?) order by complaint_id, raised_by",
                row -> {
                    var alert = alert(row);
                    alerts.computeIfAbsent(alert.complaintId(), id -> new ArrayList<>())
                            .add(alert);
                },
                (Object) complaintIds.toArray(String[]::new));
        var byComplaint = new HashMap<String, ComplaintAlerts>();
        alerts.forEach((id, all) -> byComplaint.put(
                id,
                new ComplaintAlerts(
                        id, all.stream().mapToLong(Alert::version).max().orElseThrow(), List.copyOf(all))));
        return byComplaint;
    }

    @Override
    public void save(Collection<Change<ComplaintAlerts>> changes) {
        ALERT.write(jdbc, changes.stream().flatMap(AlertRows::changed).toList());
    }

    private static Stream<Alert> changed(Change<ComplaintAlerts> change) {
        var before =
                change.before() == null ? List.<Alert>of() : change.before().alerts();
        return change.after().alerts().stream().filter(alert -> !before.contains(alert));
    }

    @Override
    public void empty() {
        ALERT.empty(jdbc);
    }

    static Alert alert(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var dueDate = row.getString("due_date");
        var due = row.getString("due");
        return new Alert(
                row.getString("complaint_id"),
                row.getLong("raised_by"),
                Kind.valueOf(row.getString("kind")),
                dueDate == null ? null : DueDateName.valueOf(dueDate),
                row.getObject("action_number", Integer.class),
                row.getObject("compensation_number", Integer.class),
                due == null ? null : RowJson.read(due, DueDate.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("imported"),
                instant(row, "resolved_at"),
                row.getString("resolved_by"),
                verdict == null ? null : DueDateState.valueOf(verdict),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

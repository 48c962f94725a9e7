package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.DueDateState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A mission as a line of a list.
 *
 * @param client the client's name; absent where there is no such file
 * @param visits that were not cancelled or moved away
 * @param ahead how many of them are still to come
 * @param plannedHours of these visits, two decimals
 * @param doneHours by the actual times, two decimals
 * @param timesheetDueAt by when the timesheet is to be signed; absent while no visit is planned or done
 * @param late whether that has passed and it is not signed, or a remark was not answered in time and still is not
 * @param signedHours as client and worker signed them
 */
public record MissionLine(
        String id,
        long version,
        String contractId,
        String clientId,
        @Nullable String client,
        YearMonth month,
        int visits,
        int ahead,
        int done,
        int missed,
        BigDecimal plannedHours,
        BigDecimal doneHours,
        @Nullable Instant timesheetDueAt,
        @Nullable DueDateState timesheetState,
        @Nullable BigDecimal signedHours,
        @Nullable Instant clientSignedAt,
        @Nullable Instant workerSignedAt,
        int remarks,
        int remarksAwaited,
        boolean late) {

    /** What was owed by an instant, twice its parameter, and is not done. */
    static final String LATE = "((m.timesheet_awaited and m.timesheet_due_at <= ?) or m.answer_due_at <= ?)";

    static final String FROM = "read_model.mission m left join read_model.client c on c.client_id = m.client_id";

    static final String COLUMNS = "m.*, c.file ->> 'name' as client_name";

    static MissionLine of(ResultSet row, Instant now) throws SQLException {
        var due = instant(row, "timesheet_due_at");
        var answer = instant(row, "answer_due_at");
        return new MissionLine(
                row.getString("mission_id"),
                row.getLong("version"),
                row.getString("contract_id"),
                row.getString("client_id"),
                row.getString("client_name"),
                YearMonth.parse(row.getString("month")),
                row.getInt("visits"),
                row.getInt("ahead"),
                row.getInt("done"),
                row.getInt("missed"),
                row.getBigDecimal("planned_hours"),
                row.getBigDecimal("done_hours"),
                due,
                state(row),
                row.getBigDecimal("signed_hours"),
                instant(row, "client_signed_at"),
                instant(row, "worker_signed_at"),
                row.getInt("remarks"),
                row.getInt("remarks_awaited"),
                (row.getBoolean("timesheet_awaited") && hasPassed(due, now)) || hasPassed(answer, now));
    }

    private static boolean hasPassed(@Nullable Instant at, Instant now) {
        return at != null && !now.isBefore(at);
    }

    private static @Nullable DueDateState state(ResultSet row) throws SQLException {
        var word = row.getString("timesheet_state");
        return word == null ? null : DueDateState.valueOf(word);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

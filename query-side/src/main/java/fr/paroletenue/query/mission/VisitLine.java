package fr.paroletenue.query.mission;

import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.worker.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a line of a list.
 *
 * @param client the client's name; absent where there is no such file
 * @param worker the name of who is to come, or was
 * @param startsAt as it is planned now
 * @param blockedBecause what keeps it from taking place as things stand; empty for one that may, and for one that is over
 * @param uncovered whether whoever is planned cannot come and nobody else does yet
 * @param uncoveredBecause why its worker could not come
 * @param replacementDueAt by when somebody else is, or was, to be found
 * @param offeredWorkerId whom the client was offered and has not answered about
 * @param moves how often it was moved
 * @param lateMinutes after the planned start; absent for a visit that did not take place
 * @param first whether it was the very first one of the contract
 * @param accompaniedBy who of the firm was there besides
 */
public record VisitLine(
        String id,
        String missionId,
        String contractId,
        String clientId,
        @Nullable String client,
        String workerId,
        @Nullable String worker,
        Instant startsAt,
        Instant endsAt,
        VisitStatus status,
        VisitOrigin origin,
        List<VisitBlock> blockedBecause,
        boolean uncovered,
        @Nullable UncoveredBecause uncoveredBecause,
        @Nullable Instant replacementDueAt,
        @Nullable DueDateState replacementState,
        @Nullable String offeredWorkerId,
        int moves,
        @Nullable String movedFrom,
        @Nullable String movedTo,
        @Nullable CancelCause cancelledBecause,
        @Nullable MissCause missedBecause,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer lateMinutes,
        @Nullable Boolean first,
        @Nullable String accompaniedBy) {

    static final String FROM = """
            read_model.visit v
              left join read_model.client c on c.client_id = v.client_id
              left join read_model.worker w on w.worker_id = v.worker_id""";

    static final String COLUMNS = "v.*, c.file ->> 'name' as client_name, w.file -> 'person' ->> 'name' as worker_name";

    static VisitLine of(ResultSet row) throws SQLException {
        return new VisitLine(
                row.getString("visit_id"),
                row.getString("mission_id"),
                row.getString("contract_id"),
                row.getString("client_id"),
                row.getString("client_name"),
                row.getString("worker_id"),
                row.getString("worker_name"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                VisitStatus.valueOf(row.getString("status")),
                VisitOrigin.valueOf(row.getString("origin")),
                List.of(),
                row.getBoolean("uncovered"),
                code(row, "uncovered_because", UncoveredBecause.class),
                instant(row, "replacement_due_at"),
                code(row, "replacement_state", DueDateState.class),
                row.getString("offered_worker_id"),
                row.getInt("moves"),
                row.getString("moved_from"),
                row.getString("moved_to"),
                code(row, "cancel_cause", CancelCause.class),
                code(row, "miss_cause", MissCause.class),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("late_minutes", Integer.class),
                row.getObject("first", Boolean.class),
                row.getString("accompanied_by"));
    }

    /** @param gates of its contract; null where nothing is known of that */
    VisitLine judgedBy(@Nullable VisitGates gates) {
        return gates == null || !status.isAhead() ? this : blocked(gates.blockedBecause(startsAt, whoWouldCome()));
    }

    private WorkerId whoWouldCome() {
        return new WorkerId(offeredWorkerId == null ? workerId : offeredWorkerId);
    }

    private VisitLine blocked(List<VisitBlock> because) {
        return new VisitLine(
                id,
                missionId,
                contractId,
                clientId,
                client,
                workerId,
                worker,
                startsAt,
                endsAt,
                status,
                origin,
                because,
                uncovered,
                uncoveredBecause,
                replacementDueAt,
                replacementState,
                offeredWorkerId,
                moves,
                movedFrom,
                movedTo,
                cancelledBecause,
                missedBecause,
                startedAt,
                endedAt,
                lateMinutes,
                first,
                accompaniedBy);
    }

    private static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> list)
            throws SQLException {
        var word = row.getString(column);
        return word == null ? null : Enum.valueOf(list, word);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

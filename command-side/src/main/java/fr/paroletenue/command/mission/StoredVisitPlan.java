package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.worker.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lookup tables of visits and open remarks, in the command side's own schema. */
@Component
class StoredVisitPlan implements VisitPlan {

    private static final String AHEAD = Stream.of(VisitStatus.values())
            .filter(VisitStatus::isAhead)
            .map(status -> "'" + status + "'")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private final JdbcTemplate jdbc;

    StoredVisitPlan(@Qualifier("commandDataSource") DataSource commandDataSource) {
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    @Override
    public List<Entry> busy(WorkerId worker, Instant from, Instant until) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "plan-of-" + worker.value());
        return jdbc.query("""
                select visit_id, contract_id, starts_at, ends_at from command.planned_visit
                where worker_id = ? and starts_at < ? and ends_at > ? and status in ('PLANNED', 'REPLACEMENT_OFFERED', 'DONE')
                order by starts_at""", (row, index) -> entry(row), worker.value(), Timestamp.from(until), Timestamp.from(from));
    }

    @Override
    public Optional<Entry> next(ContractId contract, Instant after) {
        return jdbc
                .query(
                        "select visit_id, contract_id, starts_at, ends_at from command.planned_visit where contract_id = ?"
                                + " and starts_at > ? and status in (" + AHEAD + ") order by starts_at limit 1",
                        (row, index) -> entry(row),
                        contract.value(),
                        Timestamp.from(after))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<VisitId> firstDone(ContractId contract) {
        return jdbc
                .query(
                        "select visit_id from command.planned_visit where contract_id = ? and status = 'DONE'"
                                + " order by starts_at, visit_id limit 1",
                        (row, index) -> new VisitId(row.getString(1)),
                        contract.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Duration> worked(ContractId contract, Instant until) {
        return jdbc.query(
                "select done_from, done_to from command.planned_visit where contract_id = ? and status = 'DONE'"
                        + " and done_from <= ? order by done_from",
                (row, index) -> Duration.between(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()),
                contract.value(),
                Timestamp.from(until));
    }

    @Override
    public List<MissionId> ahead(ContractId contract, LocalDate from) {
        return jdbc.query(
                "select distinct mission_id from command.planned_visit where contract_id = ? and starts_at >= ?"
                        + " and status in (" + AHEAD + ") order by mission_id",
                (row, index) -> new MissionId(row.getString(1)),
                contract.value(),
                Timestamp.from(Paris.startOf(from)));
    }

    @Override
    public List<MissionId> ahead(WorkerId worker) {
        return jdbc.query(
                "select distinct mission_id from command.planned_visit where worker_id = ? and status in (" + AHEAD
                        + ") order by mission_id",
                (row, index) -> new MissionId(row.getString(1)),
                worker.value());
    }

    @Override
    public List<MissionId> withOpenRemarks(ContractId contract) {
        return jdbc.query(
                "select distinct mission_id from command.open_timesheet_remark where contract_id = ? order by mission_id",
                (row, index) -> new MissionId(row.getString(1)),
                contract.value());
    }

    @Override
    public List<ContractId> withAPattern() {
        return jdbc.query(
                "select contract_id from command.contract_with_pattern order by contract_id",
                (row, index) -> new ContractId(row.getString(1)));
    }

    @Override
    public boolean hasPattern(ContractId contract) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from command.contract_with_pattern where contract_id = ?)",
                Boolean.class,
                contract.value()));
    }

    @Override
    public void keepPattern(ContractId contract, boolean comesBack) {
        jdbc.update(
                comesBack
                        ? "insert into command.contract_with_pattern (contract_id) values (?) on conflict do nothing"
                        : "delete from command.contract_with_pattern where contract_id = ?",
                contract.value());
    }

    @Override
    public void keep(MissionState before, MissionState after) {
        keepVisits(before, after);
        keepRemarks(before, after);
    }

    private void keepVisits(MissionState before, MissionState after) {
        var mission = after.facts();
        var changed = after.visits().values().stream()
                .filter(visit -> !visit.equals(before.visits().get(visit.number())))
                .toList();
        jdbc.batchUpdate("""
                insert into command.planned_visit
                    (visit_id, mission_id, contract_id, worker_id, starts_at, ends_at, status, done_from, done_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (visit_id) do update set worker_id = excluded.worker_id, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, status = excluded.status,
                    done_from = excluded.done_from, done_to = excluded.done_to""", changed, 100, (statement, visit) -> {
            statement.setString(1, after.id(visit).value());
            statement.setString(2, mission.missionId().value());
            statement.setString(3, mission.contractId().value());
            statement.setString(4, visit.workerId().value());
            statement.setTimestamp(5, Timestamp.from(visit.startsAt()));
            statement.setTimestamp(6, Timestamp.from(visit.endsAt()));
            statement.setString(7, visit.status().name());
            statement.setTimestamp(8, visit.startedAt() == null ? null : Timestamp.from(visit.startedAt()));
            statement.setTimestamp(9, visit.endedAt() == null ? null : Timestamp.from(visit.endedAt()));
        });
    }

    private void keepRemarks(MissionState before, MissionState after) {
        var mission = after.facts();
        var open = !after.openRemarks().isEmpty();
        if (open == !before.openRemarks().isEmpty()) {
            return;
        }
        if (open) {
            jdbc.update(
                    "insert into command.open_timesheet_remark (mission_id, contract_id) values (?, ?)",
                    mission.missionId().value(),
                    mission.contractId().value());
        } else {
            jdbc.update(
                    "delete from command.open_timesheet_remark where mission_id = ?",
                    mission.missionId().value());
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new VisitId(row.getString(1)),
                new ContractId(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant());
    }
}

package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.query.mission.MissionFile.Remark;
import fr.paroletenue.query.mission.MissionFile.Visit;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Missions, their visits and the remarks on their timesheets in the read-model schema; no word of the client among them. */
@Repository
class MissionRows implements Rows<MissionFile> {

    private record VisitRow(MissionFile file, Visit visit) {

        static UpsertTable.Layout<VisitRow> layout() {
            return UpsertTable.<VisitRow>named("read_model.visit")
                    .key("visit_id", row -> MissionRows.visitId(row.file(), row.visit()))
                    .column("mission_id", row -> row.file().missionId())
                    .column("number", row -> row.visit().number())
                    .column("contract_id", row -> row.file().contractId())
                    .column("client_id", row -> row.file().clientId())
                    .column("worker_id", row -> row.visit().workerId())
                    .column("starts_at", row -> row.visit().startsAt())
                    .column("ends_at", row -> row.visit().endsAt())
                    .column("status", row -> row.visit().status())
                    .column("origin", row -> row.visit().planned().origin())
                    .column("moves", row -> row.visit().moves().size())
                    .column("moved_from", row -> row.visit().planned().movedFrom())
                    .column("moved_to", row -> row.visit().movedTo())
                    .column("asked_by", row -> row.visit().lastChange().askedBy())
                    .column("intake_id", row -> row.visit().lastChange().intakeId());
        }

        static UpsertTable.Layout<VisitRow> withWhatCameOfIt(UpsertTable.Layout<VisitRow> layout) {
            return layout.column("uncovered", row -> row.visit().lacksSomebody())
                    .column("uncovered_because", of(Visit::uncovered, MissionFile.Uncovered::because))
                    .column(
                            "replacement_due_at",
                            of(Visit::uncovered, why -> why.replacement().dueAt()))
                    .column(
                            "replacement_do_by",
                            of(Visit::uncovered, why -> why.replacement().doBy()))
                    .column("replacement_state", of(Visit::uncovered, MissionFile.Uncovered::state))
                    .column("replacement", of(Visit::uncovered, why -> RowJson.write(why.replacement())))
                    .column(
                            "offered_worker_id",
                            row -> row.visit()
                                    .offered()
                                    .map(MissionFile.Offer::workerId)
                                    .orElse(null))
                    .column("offers", row -> row.visit().offers().size())
                    .column("cancel_cause", of(Visit::cancelled, MissionFile.Cancelled::because))
                    .column("miss_cause", of(Visit::missed, MissionFile.Missed::because))
                    .column("started_at", of(Visit::done, MissionFile.Done::startedAt))
                    .column("ended_at", of(Visit::done, MissionFile.Done::endedAt))
                    .column("late_minutes", of(Visit::done, MissionFile.Done::lateMinutes))
                    .column("first", of(Visit::done, MissionFile.Done::first))
                    .column("accompanied_by", of(Visit::done, MissionFile.Done::accompaniedBy));
        }

        private static <F, T> Function<VisitRow, @Nullable T> of(
                Function<Visit, @Nullable F> fact, Function<F, @Nullable T> value) {
            return row -> {
                F there = fact.apply(row.visit());
                return there == null ? null : value.apply(there);
            };
        }
    }

    private record RemarkRow(MissionFile file, Remark remark) {}

    private static final UpsertTable<MissionFile> MISSION = UpsertTable.<MissionFile>named("read_model.mission")
            .key("mission_id", MissionFile::missionId)
            .column("contract_id", MissionFile::contractId)
            .column("client_id", MissionFile::clientId)
            .column("month", file -> file.month().toString())
            .column("begins_at", file -> Paris.startOf(file.month().atDay(1)))
            .column("visits", file -> count(file, Visit::stands))
            .column("ahead", file -> count(file, visit -> visit.status().isAhead()))
            .column("done", file -> count(file, visit -> visit.status() == VisitStatus.DONE))
            .column("missed", file -> count(file, visit -> visit.status() == VisitStatus.MISSED))
            .column("planned_hours", MissionFile::plannedHours)
            .column("done_hours", MissionFile::doneHours)
            .column("timesheet_due_at", file -> due(file, due -> due.dueAt()))
            .column("timesheet_do_by", file -> due(file, due -> due.doBy()))
            .column("timesheet_due", file -> due(file, RowJson::write))
            .column(
                    "timesheet_state",
                    file -> file.timesheet() == null ? null : file.timesheet().state())
            .column(
                    "timesheet_awaited",
                    file -> file.timesheet() != null && file.timesheet().awaited())
            .column("signed_hours", file -> signed(file, MissionFile.Signed::hours))
            .column("client_signed_at", file -> signed(file, MissionFile.Signed::clientSignedAt))
            .column("worker_signed_at", file -> signed(file, MissionFile.Signed::workerSignedAt))
            .column("remarks", file -> file.remarks().size())
            .column("remarks_awaited", file ->
                    (int) file.remarks().stream().filter(Remark::awaited).count())
            .column("answer_due_at", MissionRows::nextAnswer)
            .column("file", file -> RowJson.write(file.withoutWords()))
            .column("seen", MissionFile::seen)
            .guardedBy(MissionFile::version);

    private static final UpsertTable<VisitRow> VISIT = VisitRow.withWhatCameOfIt(VisitRow.layout())
            .guardedBy(row -> row.visit().version());

    private static final UpsertTable<RemarkRow> REMARK = UpsertTable.<RemarkRow>named("read_model.timesheet_remark")
            .key("mission_id", row -> row.file().missionId())
            .key("number", row -> row.remark().number())
            .column("contract_id", row -> row.file().contractId())
            .column("client_id", row -> row.file().clientId())
            .column("type", row -> row.remark().type())
            .column("remarked_at", row -> row.remark().by().recordedAt())
            .column("due_at", row -> row.remark().due().dueAt())
            .column("do_by", row -> row.remark().due().doBy())
            .column("due", row -> RowJson.write(row.remark().due()))
            .column("state", row -> row.remark().state())
            .column("awaited", row -> row.remark().awaited())
            .column("next_visit", row -> row.remark().nextVisit())
            .column("intake_id", row -> row.remark().intakeId())
            .column(
                    "complaint_id",
                    row -> row.remark().complaintId() == null
                            ? null
                            : row.remark().complaintId().value())
            .column(
                    "answered_at",
                    row -> row.remark().answer() == null
                            ? null
                            : row.remark().answer().answeredAt())
            .guardedBy(row -> row.remark().version());

    private final JdbcTemplate jdbc;

    MissionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, MissionFile> load(Collection<String> ids) {
        var files = new HashMap<String, MissionFile>();
        jdbc.query(
                "select file from read_model.mission where mission_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.missionId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    /** Most events leave most visits as they are, and each row costs as much as its indexes. */
    @Override
    public void save(Collection<Change<MissionFile>> changes) {
        MISSION.write(jdbc, changes.stream().map(Change::after).toList());
        VISIT.write(
                jdbc,
                changes.stream()
                        .flatMap(change -> changed(change, MissionFile::visits, Visit::version)
                                .map(visit -> new VisitRow(change.after(), visit)))
                        .toList());
        REMARK.write(
                jdbc,
                changes.stream()
                        .flatMap(change -> changed(change, MissionFile::remarks, Remark::version)
                                .map(remark -> new RemarkRow(change.after(), remark)))
                        .toList());
    }

    @Override
    public void empty() {
        MISSION.empty(jdbc);
        VISIT.empty(jdbc);
        REMARK.empty(jdbc);
    }

    static MissionFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), MissionFile.class);
    }

    static String visitId(MissionFile file, Visit visit) {
        return VisitId.of(new MissionId(file.missionId()), visit.number()).value();
    }

    private static <T> Stream<T> changed(
            Change<MissionFile> change, Function<MissionFile, List<T>> parts, Function<T, Long> version) {
        var before = change.before();
        long seen = before == null ? 0 : before.version();
        return parts.apply(change.after()).stream().filter(part -> version.apply(part) > seen);
    }

    private static @Nullable Instant nextAnswer(MissionFile file) {
        return file.remarks().stream()
                .filter(Remark::awaited)
                .map(remark -> remark.due().dueAt())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static int count(MissionFile file, Predicate<Visit> which) {
        return (int) file.visits().stream().filter(which).count();
    }

    private static <T> @Nullable T due(MissionFile file, Function<DueDate, @Nullable T> value) {
        var timesheet = file.timesheet();
        var due = timesheet == null ? null : timesheet.due();
        return due == null ? null : value.apply(due);
    }

    private static <T> @Nullable T signed(MissionFile file, Function<MissionFile.Signed, @Nullable T> value) {
        var timesheet = file.timesheet();
        var signed = timesheet == null ? null : timesheet.signed();
        return signed == null ? null : value.apply(signed);
    }
}

package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.AssignmentGates;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Workers in the read-model schema. */
@Repository
class WorkerRows implements Rows<WorkerFile> {

    private static final UpsertTable<WorkerFile> TABLE = UpsertTable.<WorkerFile>named("read_model.worker")
            .key("worker_id", WorkerFile::workerId)
            .column("status", WorkerFile::status)
            .column("areas", file -> file.abilities().areas().toArray(String[]::new))
            .column(
                    "skills",
                    file -> file.abilities().skills().stream()
                            .map(WorkerFile.SkillHeld::skill)
                            .map(Skill::value)
                            .toArray(String[]::new))
            .column("hired_on", file -> file.hiring().hiredOn())
            .column("procedure_version", file -> file.hiring().procedureVersion())
            .column("selected", file -> isSelected(file.gates()))
            .column("background_checked", file -> file.gates().backgroundChecked())
            .column("badge_held", file -> file.gates().badgeHeld())
            .column(
                    "signed",
                    file -> file.hiring().signatures().stream()
                            .map(signature -> signed(signature.document(), signature.version()))
                            .toArray(String[]::new))
            .column(
                    "trainings_end",
                    file -> file.trainingsEnd().map(LocalDate::toString).toArray(String[]::new))
            .column("engagements", file -> file.time().engagements().size())
            .column(
                    "departed_on",
                    file -> file.departure() == null ? null : file.departure().on())
            .column(
                    "keep_until",
                    file -> file.departure() == null ? null : file.departure().keepUntil())
            .column(
                    "erased_at",
                    file -> file.erased() == null ? null : file.erased().recordedAt())
            .column("file", RowJson::write)
            .column("seen", WorkerFile::seen)
            .guardedBy(WorkerFile::version);

    private final JdbcTemplate jdbc;

    WorkerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, WorkerFile> load(Collection<String> ids) {
        var files = new HashMap<String, WorkerFile>();
        jdbc.query(
                "select file from read_model.worker where worker_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.workerId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<WorkerFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static WorkerFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), WorkerFile.class);
    }

    /** As it stands in the column of what somebody signed. */
    static String signed(WorkerDocument document, String version) {
        return document + " " + version;
    }

    private static boolean isSelected(AssignmentGates gates) {
        return gates.passedSteps().containsAll(gates.procedure());
    }
}

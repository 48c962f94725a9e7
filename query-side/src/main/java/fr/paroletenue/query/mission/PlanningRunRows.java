package fr.paroletenue.query.mission;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Planning runs in the read-model schema. */
@Repository
class PlanningRunRows implements Rows<PlanningRunFile> {

    private static final UpsertTable<PlanningRunFile> TABLE = UpsertTable.<PlanningRunFile>named(
                    "read_model.planning_run")
            .key("run_id", PlanningRunFile::runId)
            .column("started_at", file -> file.started().recordedAt())
            .column("file", RowJson::write)
            .column("seen", PlanningRunFile::seen)
            .guardedBy(PlanningRunFile::version);

    private final JdbcTemplate jdbc;

    PlanningRunRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, PlanningRunFile> load(Collection<String> ids) {
        var files = new HashMap<String, PlanningRunFile>();
        jdbc.query(
                "select file from read_model.planning_run where run_id = any (?)",
                row -> {
                    var file = RowJson.read(row.getString("file"), PlanningRunFile.class);
                    files.put(file.runId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<PlanningRunFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }
}

package fr.paroletenue.query.followup;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Secret plans in the read-model schema; no view shows them. */
@Repository
class SurprisePlanRows implements Rows<SurprisePlanFile> {

    private static final UpsertTable<SurprisePlanFile> TABLE = UpsertTable.<SurprisePlanFile>named(
                    "read_model.surprise_plan")
            .key("plan_id", SurprisePlanFile::planId)
            .column("follow_up_id", SurprisePlanFile::followUpId)
            .column("client_id", SurprisePlanFile::clientId)
            .column(
                    "next_on",
                    file -> file.awaited().isEmpty()
                            ? null
                            : file.awaited().getFirst().on())
            .column("file", RowJson::write)
            .column("seen", SurprisePlanFile::seen)
            .guardedBy(SurprisePlanFile::version);

    private final JdbcTemplate jdbc;

    SurprisePlanRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, SurprisePlanFile> load(Collection<String> ids) {
        var files = new HashMap<String, SurprisePlanFile>();
        jdbc.query(
                "select file from read_model.surprise_plan where plan_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.planId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<SurprisePlanFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static SurprisePlanFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), SurprisePlanFile.class);
    }
}

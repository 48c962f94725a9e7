package fr.paroletenue.query.complaint;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remarks in the read-model schema. */
@Repository
class RemarkRows implements Rows<RemarkFile> {

    private static final UpsertTable<RemarkFile> REMARK = UpsertTable.<RemarkFile>named("read_model.remark")
            .key("remark_id", RemarkFile::remarkId)
            .column("received_at", RemarkFile::receivedAt)
            .column("recorded_at", RemarkFile::recordedAt)
            .column("recorded_by", RemarkFile::recordedBy)
            .column("channel", RemarkFile::channel)
            .column("written", RemarkFile::written)
            .column("source", file -> file.classification().source())
            .column("motive", file -> file.classification().motive())
            .column("category", file -> file.classification().category())
            .column("type", RemarkFile::type)
            .column("complaint_id", RemarkFile::complaintId)
            .column("promoted_at", RemarkFile::promotedAt)
            .column("file", RowJson::write)
            .column("seen", RemarkFile::seen)
            .guardedBy(RemarkFile::version);

    private final JdbcTemplate jdbc;

    RemarkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, RemarkFile> load(Collection<String> remarkIds) {
        var files = new HashMap<String, RemarkFile>();
        jdbc.query(
                "select file from read_model.remark where remark_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.remarkId(), file);
                },
                (Object) remarkIds.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<RemarkFile>> changes) {
        REMARK.write(jdbc, changes.stream().map(Change::after).toList());
    }

    /** Not by the version of the row: the remark itself knows nothing of it. */
    void erase(String remarkId) {
        load(List.of(remarkId))
                .values()
                .forEach(file -> jdbc.update(
                        "update read_model.remark set file = ?::jsonb where remark_id = ?",
                        RowJson.write(file.erased()).text(),
                        remarkId));
    }

    @Override
    public void empty() {
        REMARK.empty(jdbc);
    }

    static RemarkFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), RemarkFile.class);
    }
}

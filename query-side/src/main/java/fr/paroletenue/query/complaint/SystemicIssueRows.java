package fr.paroletenue.query.complaint;

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

/** Systemic issues in the read-model schema. */
@Repository
class SystemicIssueRows implements Rows<SystemicIssueFile> {

    private static final UpsertTable<SystemicIssueFile> TABLE = UpsertTable.<SystemicIssueFile>named(
                    "read_model.systemic_issue")
            .key("issue_id", SystemicIssueFile::issueId)
            .column("opened_at", file -> file.opened().recordedAt())
            .column(
                    "closed_at",
                    file -> file.closed() == null ? null : file.closed().by().recordedAt())
            .column(
                    "complaints",
                    file -> file.links().stream()
                            .map(SystemicIssueFile.Link::complaintId)
                            .toArray(String[]::new))
            .column("file", RowJson::write)
            .column("seen", SystemicIssueFile::seen)
            .guardedBy(SystemicIssueFile::version);

    private final JdbcTemplate jdbc;

    SystemicIssueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, SystemicIssueFile> load(Collection<String> ids) {
        var files = new HashMap<String, SystemicIssueFile>();
        jdbc.query(
                "select * from read_model.systemic_issue where issue_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.issueId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<SystemicIssueFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static SystemicIssueFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), SystemicIssueFile.class);
    }
}

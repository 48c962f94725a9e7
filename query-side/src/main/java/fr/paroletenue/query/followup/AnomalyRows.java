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

/** Anomalies in the read-model schema. */
@Repository
class AnomalyRows implements Rows<AnomalyFile> {

    private static final UpsertTable<AnomalyFile> TABLE = UpsertTable.<AnomalyFile>named("read_model.anomaly")
            .key("anomaly_id", AnomalyFile::id)
            .column("number", AnomalyFile::number)
            .column("kind", AnomalyFile::kind)
            .column("status", AnomalyFile::status)
            .column("client_id", AnomalyFile::clientId)
            .column("contract_id", AnomalyFile::contractId)
            .column("visit_id", AnomalyFile::visitId)
            .column("worker_id", AnomalyFile::workerId)
            .column("found_at", AnomalyFile::foundAt)
            .column("measures", file -> file.measures().size())
            .column(
                    "closed_on",
                    file -> file.closed() == null ? null : file.closed().closedOn())
            .column(
                    "outcome",
                    file -> file.closed() == null ? null : file.closed().outcome())
            .column(
                    "erased_at",
                    file -> file.erasure() == null ? null : file.erasure().by().recordedAt())
            .column("file", RowJson::write)
            .column("seen", AnomalyFile::seen)
            .guardedBy(AnomalyFile::version);

    private final JdbcTemplate jdbc;

    AnomalyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, AnomalyFile> load(Collection<String> ids) {
        var files = new HashMap<String, AnomalyFile>();
        jdbc.query(
                "select file from read_model.anomaly where anomaly_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.id(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<AnomalyFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static AnomalyFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), AnomalyFile.class);
    }
}

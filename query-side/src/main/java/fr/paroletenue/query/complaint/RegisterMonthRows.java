package fr.paroletenue.query.complaint;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The signed months of the register in the read-model schema. */
@Repository
class RegisterMonthRows implements Rows<SignedMonth> {

    private static final UpsertTable<SignedMonth> TABLE = UpsertTable.<SignedMonth>named("read_model.register_month")
            .key("register_id", SignedMonth::registerId)
            .column("month", SignedMonth::month)
            .column("signed_by", SignedMonth::signedBy)
            .column("signed_at", SignedMonth::signedAt)
            .column("history_position", SignedMonth::historyPosition)
            .column("seen", SignedMonth::seen)
            .guardedBy(SignedMonth::version);

    private final JdbcTemplate jdbc;

    RegisterMonthRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, SignedMonth> load(Collection<String> ids) {
        var files = new HashMap<String, SignedMonth>();
        jdbc.query(
                "select * from read_model.register_month where register_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.registerId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<SignedMonth>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static SignedMonth file(ResultSet row) throws SQLException {
        return new SignedMonth(
                row.getString("register_id"),
                row.getLong("version"),
                row.getLong("seen"),
                row.getString("month"),
                row.getString("signed_by"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getLong("history_position"));
    }
}

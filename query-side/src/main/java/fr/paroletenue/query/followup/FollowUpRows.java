package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Follow-ups in the read-model schema. */
@Repository
class FollowUpRows implements Rows<FollowUpFile> {

    /** Sorts behind every due date that is awaited. */
    static final Instant NOTHING_AWAITED = Instant.parse("9999-12-31T00:00:00Z");

    private static final UpsertTable<FollowUpFile> TABLE = columnsOfWhatIsAwaited(
                    UpsertTable.<FollowUpFile>named("read_model.follow_up")
                            .key("follow_up_id", FollowUpFile::followUpId)
                            .column("contract_id", FollowUpFile::contractId)
                            .column("client_id", FollowUpFile::clientId)
                            .column("status", FollowUpFile::status)
                            .column("first_visit_at", file -> file.firstVisit().at())
                            .column("accompanied", file -> file.firstVisit().accompaniedBy() != null))
            .column("due_at", FollowUpRows::awaitedAt)
            .column(
                    "owed",
                    file -> file.awaited().stream()
                            .map(owed -> owed.name().name())
                            .distinct()
                            .toArray(String[]::new))
            .column("undelivered_since", file -> file.undeliveredSince().orElse(null))
            .column("calls_made", file -> file.calls().size())
            .column("visits_held", file -> file.visits().size())
            .column("checks_held", file -> file.checks().size())
            .column("surveys_sent", file -> file.surveys().size())
            .column("missed", file -> (int) file.owed().stream()
                    .filter(owed -> owed.state() == DueDateState.MISSED)
                    .count())
            .column(
                    "ended_on",
                    file -> file.ended() == null ? null : file.ended().endedOn())
            .column(
                    "erased_at",
                    file -> file.erased() == null ? null : file.erased().recordedAt())
            .column("file", RowJson::write)
            .column("seen", FollowUpFile::seen)
            .guardedBy(FollowUpFile::version);

    private final JdbcTemplate jdbc;

    FollowUpRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, FollowUpFile> load(Collection<String> ids) {
        var files = new HashMap<String, FollowUpFile>();
        jdbc.query(
                "select file from read_model.follow_up where follow_up_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.followUpId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<FollowUpFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static FollowUpFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), FollowUpFile.class);
    }

    /** The column with the instant at which a thing of that name is too late. */
    static String dueAt(FollowUpDueDate name) {
        return column(name) + "_due_at";
    }

    static String doBy(FollowUpDueDate name) {
        return column(name) + "_do_by";
    }

    private static String column(FollowUpDueDate name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** Each kind has its own, for none of them waits for another (D11). */
    private static UpsertTable.Layout<FollowUpFile> columnsOfWhatIsAwaited(UpsertTable.Layout<FollowUpFile> layout) {
        var all = layout;
        for (var name : FollowUpDueDate.values()) {
            all = all.column(
                            dueAt(name),
                            file -> file.awaited(name)
                                    .map(owed -> owed.due().dueAt())
                                    .orElse(null))
                    .column(
                            doBy(name),
                            file -> file.awaited(name)
                                    .map(owed -> owed.due().doBy())
                                    .orElse(null));
        }
        return all;
    }

    private static Instant awaitedAt(FollowUpFile file) {
        return file.awaited().stream()
                .findFirst()
                .map(owed -> owed.due().dueAt())
                .orElse(NOTHING_AWAITED);
    }
}

package fr.paroletenue.query.intake;

import fr.paroletenue.query.intake.IntakeFile.FiledCallBack;
import fr.paroletenue.query.intake.IntakeFile.Result;
import fr.paroletenue.query.intake.IntakeFile.SentDocumentation;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The call log in the read-model schema. */
@Repository
class IntakeRows implements Rows<IntakeFile> {

    /** Sorts behind every due date that is awaited. */
    static final Instant NOTHING_AWAITED = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern NUMBER = Pattern.compile("MC-(\\d{4})-(\\d+)");

    private static final UpsertTable<IntakeFile> TABLE = UpsertTable.<IntakeFile>named("read_model.intake")
            .key("intake_id", IntakeFile::intakeId)
            .column("number", IntakeFile::number)
            .column("number_order", file -> orderOf(file.number()))
            .column("left_at", IntakeFile::leftAt)
            .column("clock_from", IntakeFile::clockFrom)
            .column("last_fact_on", IntakeFile::lastFactOn)
            .column("recorded_at", file -> file.recorded().recordedAt())
            .column("recorded_by", file -> file.recorded().actor())
            .column("handled_at", IntakeFile::handledAt)
            .column("channel", IntakeFile::channel)
            .column("client_id", IntakeFile::clientId)
            .column(
                    "worker_id",
                    file -> file.relayedByWorker() == null
                            ? null
                            : file.relayedByWorker().workerId())
            .column("bypass", IntakeFile::isBypass)
            .column("outcome", file -> ofOutcome(file, Result::outcome))
            .column("became_id", file -> ofOutcome(file, Result::becameId))
            .column("became_number", file -> ofOutcome(file, Result::becameNumber))
            .column("due_at", IntakeRows::awaitedAt)
            .column(
                    "call_back_do_by",
                    file -> ofCallBack(file, callBack -> callBack.due().doBy()))
            .column(
                    "call_back_due_at",
                    file -> ofCallBack(file, callBack -> callBack.due().dueAt()))
            .column("call_back_state", file -> ofCallBack(file, FiledCallBack::state))
            .column(
                    "call_back_awaited",
                    file -> file.callBack() != null && file.callBack().awaited())
            .column("reached_at", file -> ofCallBack(file, FiledCallBack::settledAt))
            .column("attempts", file -> file.attempts().size())
            .column(
                    "document_versions",
                    file -> file.documentation().stream()
                            .map(SentDocumentation::documentVersion)
                            .distinct()
                            .toArray(String[]::new))
            .column(
                    "reminded_at",
                    file -> file.reminder() == null ? null : file.reminder().sentAt())
            .column("file", RowJson::write)
            .column("seen", IntakeFile::seen)
            .guardedBy(IntakeFile::version);

    private final JdbcTemplate jdbc;

    IntakeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, IntakeFile> load(Collection<String> ids) {
        var files = new HashMap<String, IntakeFile>();
        jdbc.query(
                "select file from read_model.intake where intake_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.intakeId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<IntakeFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static IntakeFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), IntakeFile.class);
    }

    private static Instant awaitedAt(IntakeFile file) {
        var callBack = file.callBack();
        return callBack == null || !callBack.awaited()
                ? NOTHING_AWAITED
                : callBack.due().dueAt();
    }

    private static long orderOf(String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a number of the call log: " + number);
        }
        return Long.parseLong(parts.group(1)) * 1_000_000_000L + Long.parseLong(parts.group(2));
    }

    private static <T> @Nullable T ofCallBack(IntakeFile file, Function<FiledCallBack, @Nullable T> value) {
        return file.callBack() == null ? null : value.apply(file.callBack());
    }

    private static <T> @Nullable T ofOutcome(IntakeFile file, Function<Result, @Nullable T> value) {
        return file.outcome() == null ? null : value.apply(file.outcome());
    }
}

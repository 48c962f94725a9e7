package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Plain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about complaints: the working list, the register, one file. */
@Component
public class Complaints {

    /** The read model that the answers show. */
    public static final String READ_MODEL = ComplaintProjection.NAME;

    public static final Order BY_DUE_DATE = new Order("dueAt", "due_at", "complaint_id", Order.Kind.INSTANT, false);
    public static final Order BY_RECEIPT =
            new Order("receivedAt", "received_at", "complaint_id", Order.Kind.INSTANT, false);
    public static final Order BY_NUMBER =
            new Order("registerNumber", "register_order", "complaint_id", Order.Kind.NUMBER, false);

    /** Every order in which the list can be asked for. */
    public static final List<Order> ORDERS =
            List.of(BY_DUE_DATE, BY_DUE_DATE.turned(), BY_RECEIPT, BY_RECEIPT.turned(), BY_NUMBER, BY_NUMBER.turned());

    private static final String LINE = """
            complaint_id, register_number, register_order, version, status, open, discarded, breached, received_at, recorded_at,
            channel, written, subject, complainant_name, client_id, owner, deputy, severity, source, motive, category,
            risk_category, acknowledged_at, answered_at, outcome, due_at, due_date, next_due_at, next_due_date,
            level, scope, mediation, first_measure_at, approval_awaited""";

    private static final String TABLE = "read_model.complaint";

    private final JdbcTemplate jdbc;
    private final MessagesBehind messages;
    private final Clock clock;

    Complaints(JdbcTemplate jdbc, MessagesBehind messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    public KeysetQuery.Part<ComplaintLine> page(
            ComplaintFilter filter, Order order, int size, @Nullable String cursor) {
        var now = clock.instant();
        return query(LINE, filter, now).page(jdbc, order, size, cursor, (row, n) -> line(row, now));
    }

    public long count(ComplaintFilter filter) {
        return query(LINE, filter, clock.instant()).count(jdbc);
    }

    /** Every file that matches, in this order, a few in memory at a time. */
    public void forEach(ComplaintFilter filter, Order order, Consumer<ComplaintFile> each) {
        query(LINE + ", file", filter, clock.instant()).forEach(jdbc, order, (row, n) -> ComplaintRows.file(row), each);
    }

    public Optional<ComplaintView> find(String complaintId) {
        return file(complaintId).map(file -> ComplaintView.of(file, messages, clock.instant()));
    }

    /** The latest due date of that name, with all that is needed to count it again. */
    public Optional<DueDateProof> proof(String complaintId, DueDateName name) {
        return file(complaintId).flatMap(file -> file.dueDate(name).map(date -> DueDateProof.of(file, date)));
    }

    private Optional<ComplaintFile> file(String complaintId) {
        return jdbc
                .query(
                        "select file from read_model.complaint where complaint_id = ?",
                        (row, n) -> ComplaintRows.file(row),
                        complaintId)
                .stream()
                .findFirst();
    }

    private static KeysetQuery query(String columns, ComplaintFilter filter, Instant now) {
        var query = new KeysetQuery(columns, TABLE);
        switch (filter.status()) {
            case ALL -> {}
            case OPEN -> query.and("open");
            case LATE -> query.and("open").and("due_at <= ?", now.atOffset(ZoneOffset.UTC));
            case TODAY -> {
                var today = Paris.dayOf(now);
                query.and("open").and("""
                                complaint_id in (select complaint_id from read_model.complaint_due_date
                                                  where awaited and do_by = ?
                                                  union
                                                 select complaint_id from read_model.complaint_due_date
                                                  where awaited and last_day = ?)""", today, today);
            }
            case ANSWERED, CLOSED, WITHDRAWN, REOPENED, ERASED ->
                query.and("status = ?", filter.status().name());
            case DISCARDED -> query.and("discarded");
            case BREACHED -> query.and("breached");
        }
        query.andIf(filter.owner(), "owner = ?")
                .andIf(filter.channel() == null ? null : filter.channel().name(), "channel = ?")
                .andIf(filter.severity(), "severity = ?")
                .andIf(
                        filter.riskCategory() == null
                                ? null
                                : filter.riskCategory().name(),
                        "risk_category = ?")
                .andIf(utc(filter.receivedFrom()), "received_at >= ?")
                .andIf(utc(filter.receivedTo()), "received_at < ?");
        var codes = filter.codes();
        query.andIf(codes.level(), "level = ?")
                .andIf(name(codes.scope()), "scope = ?")
                .andIf(name(codes.mediation()), "mediation = ?")
                .andIf(name(codes.gapType()), "gap_type = ?")
                .andIf(codes.detectionFailure(), "detection_failure = ?")
                .andIf(name(codes.causeOwner()), "? = any (cause_owners)");
        if (filter.text() != null) {
            for (var word : ComplaintRows.plain(filter.text()).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    query.and(
                            "complaint_id in (select complaint_id from read_model.complaint_words where search_text like ?)",
                            Plain.anywhere(word));
                }
            }
        }
        return query;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static ComplaintLine line(ResultSet row, Instant now) throws SQLException {
        var dueAt = instant(row, "due_at");
        var awaited = dueAt != null && !dueAt.equals(ComplaintRows.NOTHING_AWAITED);
        return new ComplaintLine(
                row.getString("complaint_id"),
                "COMPLAINT",
                row.getString("register_number"),
                row.getLong("version"),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getBoolean("discarded"),
                awaited && !now.isBefore(dueAt),
                row.getBoolean("breached"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ReceptionChannel.valueOf(row.getString("channel")),
                row.getBoolean("written"),
                row.getString("subject"),
                row.getString("complainant_name"),
                row.getString("client_id"),
                row.getString("owner"),
                row.getString("deputy"),
                row.getObject("severity", Integer.class),
                ComplaintSource.valueOf(row.getString("source")),
                ComplaintMotive.valueOf(row.getString("motive")),
                ComplaintCategory.valueOf(row.getString("category")),
                RiskCategory.valueOf(row.getString("risk_category")),
                instant(row, "acknowledged_at"),
                instant(row, "answered_at"),
                code(row, "outcome", AnswerOutcome.class),
                awaited ? dueAt : null,
                awaited ? code(row, "due_date", DueDateName.class) : null,
                instant(row, "next_due_at"),
                code(row, "next_due_date", DueDateName.class),
                row.getInt("level"),
                code(row, "scope", Scope.class),
                code(row, "mediation", MediationState.class),
                instant(row, "first_measure_at"),
                row.getBoolean("approval_awaited"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> list)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(list, name);
    }
}

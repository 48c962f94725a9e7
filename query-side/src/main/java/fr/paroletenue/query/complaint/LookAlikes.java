package fr.paroletenue.query.complaint;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.list.Days;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which complaints are like one: what has to be looked at before its scope is decided (S4-12). */
@Component
public class LookAlikes {

    private static final Order NEWEST_FIRST = Complaints.BY_RECEIPT.turned();

    private final JdbcTemplate jdbc;

    LookAlikes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What two complaints may have in common. */
    public enum Shared {
        WORKER,
        CAUSE,
        /** The postcode of the complainant's address. */
        AREA,
        /** The Paris month of receipt. */
        MONTH
    }

    public record LookAlike(
            String id,
            String registerNumber,
            Instant receivedAt,
            ComplaintStatus status,
            String subject,
            @Nullable String clientId,
            @Nullable String workerId,
            List<Shared> shared) {}

    private record Original(
            String id,
            @Nullable String worker,
            String[] causes,
            @Nullable String postcode,
            LocalDate month) {}

    /** Empty where there is no such complaint. */
    public Optional<KeysetQuery.Part<LookAlike>> page(String complaintId, int size, @Nullable String cursor) {
        return jdbc
                .query(
                        "select complaint_id, worker_id, causes, postcode, received_at from read_model.complaint where complaint_id = ?",
                        (row, n) -> new Original(
                                row.getString("complaint_id"),
                                row.getString("worker_id"),
                                causes(row),
                                row.getString("postcode"),
                                month(row)),
                        complaintId)
                .stream()
                .findFirst()
                .map(original -> like(original, size, cursor));
    }

    private KeysetQuery.Part<LookAlike> like(Original original, int size, @Nullable String cursor) {
        return new KeysetQuery(
                        "complaint_id, register_number, received_at, status, subject, client_id, worker_id, causes, postcode",
                        "read_model.complaint")
                .and("complaint_id <> ?", original.id())
                .and(
                        "(worker_id = ? or causes && ?::text[] or postcode = ? or (received_at >= ? and received_at < ?))",
                        // A null would be equal to nothing, as it should be, but is no value of a query.
                        orNothing(original.worker()),
                        original.causes(),
                        orNothing(original.postcode()),
                        Days.startOf(original.month()),
                        Days.startOf(original.month().plusMonths(1)))
                .page(jdbc, NEWEST_FIRST, size, cursor, (row, n) -> lookAlike(row, original));
    }

    private static LookAlike lookAlike(ResultSet row, Original original) throws SQLException {
        var shared = new ArrayList<Shared>();
        if (original.worker() != null && original.worker().equals(row.getString("worker_id"))) {
            shared.add(Shared.WORKER);
        }
        if (Arrays.stream(causes(row)).anyMatch(List.of(original.causes())::contains)) {
            shared.add(Shared.CAUSE);
        }
        if (original.postcode() != null && original.postcode().equals(row.getString("postcode"))) {
            shared.add(Shared.AREA);
        }
        if (original.month().equals(month(row))) {
            shared.add(Shared.MONTH);
        }
        return new LookAlike(
                row.getString("complaint_id"),
                row.getString("register_number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getString("client_id"),
                row.getString("worker_id"),
                List.copyOf(shared));
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static LocalDate month(ResultSet row) throws SQLException {
        return Paris.dayOf(row.getObject("received_at", OffsetDateTime.class).toInstant())
                .withDayOfMonth(1);
    }

    private static String[] causes(ResultSet row) throws SQLException {
        return (String[]) row.getArray("causes").getArray();
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.query.complaint.ClientsCounted.Who;
import fr.paroletenue.query.complaint.SystemicIssueFile.Ending;
import fr.paroletenue.query.complaint.SystemicIssueFile.Link;
import fr.paroletenue.query.complaint.SystemicIssueFile.Outreach;
import fr.paroletenue.query.complaint.SystemicIssueFile.Unlinking;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.projection.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions about faults that more than one client suffers from (S4-13). */
@Component
public class SystemicIssues {

    /** The read model that the answers show, besides that of the complaints, which tells the clients. */
    public static final String READ_MODEL = SystemicIssueProjection.NAME;

    public static final Order BY_OPENING = new Order("openedAt", "opened_at", "issue_id", Order.Kind.INSTANT, false);

    public static final List<Order> ORDERS = List.of(BY_OPENING, BY_OPENING.turned());

    private final JdbcTemplate jdbc;

    SystemicIssues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param registerNumber absent for the moment in which the link is known before the complaint */
    public record LinkedComplaint(
            String complaintId,
            @Nullable String registerNumber,
            @Nullable ComplaintStatus status,
            By by) {}

    /** @param clients how many stand behind the complaints, each counted once */
    public record SystemicIssueView(
            String id,
            long version,
            String title,
            String description,
            boolean open,
            int complaints,
            int clients,
            int clientsReached,
            List<LinkedComplaint> linkedComplaints,
            List<Unlinking> unlinkings,
            List<Outreach> outreach,
            By opened,
            @Nullable Ending closed) {}

    private record Known(Who who, String registerNumber, ComplaintStatus status) {}

    public KeysetQuery.Part<SystemicIssueView> page(
            @Nullable Boolean open, Order order, int size, @Nullable String cursor) {
        return query(open).page(jdbc, order, size, cursor, (row, n) -> view(SystemicIssueRows.file(row)));
    }

    public long count(@Nullable Boolean open) {
        return query(open).count(jdbc);
    }

    public void forEach(@Nullable Boolean open, Order order, Consumer<SystemicIssueView> each) {
        query(open).forEach(jdbc, order, (row, n) -> view(SystemicIssueRows.file(row)), each);
    }

    public Optional<SystemicIssueView> find(String issueId) {
        return jdbc
                .query(
                        "select file from read_model.systemic_issue where issue_id = ?",
                        (row, n) -> SystemicIssueRows.file(row),
                        issueId)
                .stream()
                .findFirst()
                .map(this::view);
    }

    private static KeysetQuery query(@Nullable Boolean open) {
        var query = new KeysetQuery("issue_id, opened_at, file", "read_model.systemic_issue");
        return open == null ? query : query.and(open ? "closed_at is null" : "closed_at is not null");
    }

    private SystemicIssueView view(SystemicIssueFile file) {
        var known = known(file);
        var linked = new ArrayList<LinkedComplaint>();
        var clients = new ArrayList<Who>();
        for (var link : file.links()) {
            var complaint = known.stream()
                    .filter(one -> one.who().complaintId().equals(link.complaintId()))
                    .findFirst();
            linked.add(new LinkedComplaint(
                    link.complaintId(),
                    complaint.map(Known::registerNumber).orElse(null),
                    complaint.map(Known::status).orElse(null),
                    link.by()));
            clients.add(complaint.map(Known::who).orElse(new Who(link.complaintId(), null, null, null)));
        }
        return new SystemicIssueView(
                file.issueId(),
                file.version(),
                file.title(),
                file.description(),
                file.closed() == null,
                linked.size(),
                ClientsCounted.among(clients),
                file.outreach().stream().mapToInt(Outreach::clientsReached).sum(),
                List.copyOf(linked),
                file.unlinkings(),
                file.outreach(),
                file.opened(),
                file.closed());
    }

    private List<Known> known(SystemicIssueFile file) {
        return jdbc.query(
                """
                select complaint_id, register_number, status, client_id,
                       file -> 'reception' -> 'complainant' ->> 'email' as email,
                       file -> 'reception' -> 'complainant' ->> 'phone' as phone
                  from read_model.complaint where complaint_id = any (?)""",
                (row, n) -> new Known(
                        new Who(
                                row.getString("complaint_id"),
                                row.getString("client_id"),
                                row.getString("email"),
                                row.getString("phone")),
                        row.getString("register_number"),
                        ComplaintStatus.valueOf(row.getString("status"))),
                (Object) file.links().stream().map(Link::complaintId).toArray(String[]::new));
    }
}

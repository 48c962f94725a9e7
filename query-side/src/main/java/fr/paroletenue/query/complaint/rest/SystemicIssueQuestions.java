package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.SystemicIssues;
import fr.paroletenue.query.complaint.SystemicIssues.SystemicIssueView;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Faults that more than one client suffers from (S4-13). */
@RestController
@Tag(name = "Systemic issues")
@AllowedTo(groups = Roles.EVERYONE)
class SystemicIssueQuestions {

    private static final Sheet<SystemicIssueView> ISSUES = Sheet.<SystemicIssueView>named("causes-communes")
            .column("id", SystemicIssueView::id)
            .column("title", SystemicIssueView::title)
            .column("description", SystemicIssueView::description)
            .column("open", SystemicIssueView::open)
            .column("complaints", SystemicIssueView::complaints)
            .column("clients", SystemicIssueView::clients)
            .column("clients_reached", SystemicIssueView::clientsReached)
            .column(
                    "linked_complaints",
                    issue -> issue.linkedComplaints().stream()
                            .map(one -> one.registerNumber() == null ? one.complaintId() : one.registerNumber())
                            .toList())
            .column("opened_at", issue -> issue.opened().recordedAt())
            .column(
                    "closed_at",
                    issue -> issue.closed() == null ? null : issue.closed().by().recordedAt())
            .column(
                    "result",
                    issue -> issue.closed() == null ? null : issue.closed().result())
            .done();

    private final SystemicIssues issues;
    private final Listing listing;

    SystemicIssueQuestions(SystemicIssues issues, Listing listing) {
        this.issues = issues;
        this.listing = listing;
    }

    @GetMapping("/api/systemic-issues")
    @Operation(summary = "Faults that more than one client suffers from; open=true for those not mended yet")
    Page<SystemicIssueView> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var order = Listing.order(sort, SystemicIssues.ORDERS, SystemicIssues.BY_OPENING);
        int lines = Listing.size(size);
        var shown = listing.after(after, SystemicIssues.READ_MODEL, Complaints.READ_MODEL);
        return shown.page(issues.page(open, order, lines, cursor), count, () -> issues.count(open));
    }

    @GetMapping("/api/systemic-issues.{ending:csv|xlsx}")
    @Operation(summary = "The systemic issues as a file")
    void file(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var order = Listing.order(sort, SystemicIssues.ORDERS, SystemicIssues.BY_OPENING);
        listing.after(after, SystemicIssues.READ_MODEL, Complaints.READ_MODEL)
                .file(ISSUES, each -> issues.forEach(open, order, each), ending, format, response);
    }

    @GetMapping("/api/systemic-issues/{id}")
    @Operation(summary = "One systemic issue with its complaints, each client counted once")
    ResponseEntity<SystemicIssueView> issue(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, SystemicIssues.READ_MODEL, Complaints.READ_MODEL);
        var issue = issues.find(id)
                .orElseThrow(() ->
                        Refusal.because(RefusalCode.SYSTEMIC_ISSUE_UNKNOWN).with("id", id));
        return shown.one(issue.version(), issue);
    }
}

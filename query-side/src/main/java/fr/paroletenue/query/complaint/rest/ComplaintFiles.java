package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.complaint.AlertView;
import fr.paroletenue.query.complaint.Alerts;
import fr.paroletenue.query.complaint.ComplaintFile;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.PastComplaints;
import fr.paroletenue.query.complaint.Register;
import fr.paroletenue.query.complaint.RemarkView;
import fr.paroletenue.query.complaint.Remarks;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register and every other list of this room as a file: CSV or XLSX, for programs or ({@code format=fr}) for French spreadsheets. */
@RestController
@Tag(name = "Files")
@AllowedTo(groups = Roles.EVERYONE)
class ComplaintFiles {

    private static final Sheet<ComplaintFile> COMPLAINTS = new Sheet<>("reclamations", Register.SHEET.columns());

    private static final Sheet<RemarkView> REMARKS = Sheet.<RemarkView>named("remarques")
            .column("id", RemarkView::id)
            .column("type", RemarkView::type)
            .column("received_at", RemarkView::receivedAt)
            .column("recorded_at", RemarkView::recordedAt)
            .column("recorded_by", RemarkView::recordedBy)
            .column("channel", RemarkView::channel)
            .column("written", RemarkView::written)
            .column("subject", RemarkView::subject)
            .column("description", RemarkView::description)
            .column("name", RemarkView::name)
            .column("client_id", RemarkView::clientId)
            .column("coordinates", RemarkView::reachedBy)
            .column("visit_id", RemarkView::visitId)
            .column("worker_id", RemarkView::workerId)
            .column("remedy_sought", RemarkView::remedySought)
            .column("relayed_by_worker", RemarkView::relayedByWorker)
            .column("source", RemarkView::source)
            .column("motive", RemarkView::motive)
            .column("category", RemarkView::category)
            .column("complaint_id", RemarkView::complaintId)
            .column("promoted_at", RemarkView::promotedAt)
            .done();

    private static final Sheet<AlertView> ALERTS = Sheet.<AlertView>named("alertes")
            .column("id", AlertView::id)
            .column("kind", AlertView::kind)
            .column("complaint_id", AlertView::complaintId)
            .column("register_number", AlertView::registerNumber)
            .column("owner", AlertView::owner)
            .column("due_date", AlertView::dueDate)
            .column("due_at", AlertView::dueAt)
            .column("policy", AlertView::policy)
            .column("policy_version", AlertView::policyVersion)
            .column("raised_at", AlertView::raisedAt)
            .column("resolved_at", AlertView::resolvedAt)
            .column("resolved_by", AlertView::resolvedBy)
            .column("verdict", AlertView::verdict)
            .column("action_id", AlertView::actionId)
            .column("compensation_id", AlertView::compensationId)
            .done();

    private final Complaints complaints;
    private final PastComplaints past;
    private final Remarks remarks;
    private final Alerts alerts;
    private final Listing listing;

    ComplaintFiles(Complaints complaints, PastComplaints past, Remarks remarks, Alerts alerts, Listing listing) {
        this.complaints = complaints;
        this.past = past;
        this.remarks = remarks;
        this.alerts = alerts;
        this.listing = listing;
    }

    @GetMapping("/api/register.{ending:csv|xlsx}")
    @Operation(
            summary = "The complaint register",
            description =
                    "With at: as it was known at that instant, from the events recorded up to then; in the order of"
                            + " register numbers, and late means late at that instant.")
    void register(
            @PathVariable String ending,
            @ParameterObject ComplaintQuestions.Asked asked,
            @Parameter(description = "An instant that lies behind, with its offset")
                    @RequestParam(required = false)
                    @Nullable
                    Instant at,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        if (at != null) {
            Listing.order(asked.sort(), List.of(Complaints.BY_NUMBER), Complaints.BY_NUMBER);
            var then = past.past(at);
            Listing.file(Register.asOf(then), each -> past.forEach(filter, then, each), ending, format, response);
            return;
        }
        var order = Listing.order(asked.sort(), Complaints.ORDERS, Complaints.BY_NUMBER);
        listing.after(after, Complaints.READ_MODEL)
                .file(Register.SHEET, each -> complaints.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/complaints.{ending:csv|xlsx}")
    @Operation(summary = "Any view of the complaints as a file")
    void complaints(
            @PathVariable String ending,
            @ParameterObject ComplaintQuestions.Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = asked.order();
        listing.after(after, Complaints.READ_MODEL)
                .file(COMPLAINTS, each -> complaints.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/remarks.{ending:csv|xlsx}")
    @Operation(summary = "The remarks as a file")
    void remarks(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Boolean promoted,
            @RequestParam(required = false) @Nullable FeedbackType type,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var order = Listing.order(sort, Remarks.ORDERS, Remarks.BY_RECEIPT);
        listing.after(after, Remarks.READ_MODEL)
                .file(
                        REMARKS,
                        each -> remarks.forEach(new Remarks.Filter(promoted, type), order, each),
                        ending,
                        format,
                        response);
    }

    @GetMapping("/api/alerts.{ending:csv|xlsx}")
    @Operation(summary = "The alerts as a file")
    void alerts(
            @PathVariable String ending,
            @ParameterObject AlertQuestions.Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = asked.order();
        listing.after(after, Alerts.READ_MODEL, Complaints.READ_MODEL)
                .file(ALERTS, each -> alerts.forEach(filter, order, each), ending, format, response);
    }
}

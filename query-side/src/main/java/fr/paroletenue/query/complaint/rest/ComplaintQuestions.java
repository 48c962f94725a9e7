package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.complaint.ComplaintFilter;
import fr.paroletenue.query.complaint.ComplaintLine;
import fr.paroletenue.query.complaint.ComplaintView;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.DueDateProof;
import fr.paroletenue.query.complaint.LookAlikes;
import fr.paroletenue.query.complaint.PastComplaints;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.intake.CallLog;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working list, one complaint's file, its history, and the proof of its due dates. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintQuestions {

    /** Which complaints, as it stands behind the question mark. */
    record Asked(
            @Parameter(description = "Which view of the list")
            @Schema(
                    allowableValues = {
                        "all",
                        "open",
                        "late",
                        "today",
                        "answered",
                        "discarded",
                        "closed",
                        "withdrawn",
                        "reopened",
                        "erased",
                        "breached"
                    },
                    defaultValue = "all")
            @Nullable
            String status,

            @Nullable String owner,
            @Nullable ReceptionChannel channel,
            @Nullable Integer severity,
            @Nullable RiskCategory riskCategory,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedTo,

            @Parameter(description = "Words that must all occur") @Nullable
            String text,

            @Parameter(description = "1, or 2 once it was escalated") @Nullable
            Integer level,

            @Nullable Scope scope,
            @Nullable MediationState mediation,
            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,
            @Nullable CauseOwner causeOwner,

            @Schema(
                    allowableValues = {
                        "dueAt",
                        "-dueAt",
                        "receivedAt",
                        "-receivedAt",
                        "registerNumber",
                        "-registerNumber"
                    })
            @Nullable
            String sort) {

        ComplaintFilter filter() {
            return new ComplaintFilter(
                    Listing.word("status", status, ComplaintFilter.Status.class, ComplaintFilter.Status.ALL),
                    Given.text(owner),
                    channel,
                    severity,
                    riskCategory,
                    receivedFrom,
                    receivedTo,
                    Given.text(text),
                    new ComplaintFilter.Codes(level, scope, mediation, gapType, detectionFailure, causeOwner));
        }

        Order order() {
            var usual = switch (filter().status()) {
                case OPEN, LATE, TODAY -> Complaints.BY_DUE_DATE;
                default -> Complaints.BY_NUMBER;
            };
            return Listing.order(sort, Complaints.ORDERS, usual);
        }
    }

    private final Complaints complaints;
    private final PastComplaints past;
    private final LookAlikes lookAlikes;
    private final HistoryReader history;
    private final Listing listing;

    ComplaintQuestions(
            Complaints complaints, PastComplaints past, LookAlikes lookAlikes, HistoryReader history, Listing listing) {
        this.complaints = complaints;
        this.past = past;
        this.lookAlikes = lookAlikes;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The working list, or any other view of the complaints")
    Page<ComplaintLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = asked.order();
        int lines = Listing.size(size);
        var shown = listing.after(after, Complaints.READ_MODEL);
        return shown.page(complaints.page(filter, order, lines, cursor), count, () -> complaints.count(filter));
    }

    @GetMapping("/{id}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "One complaint's file with its timeline and due dates",
            description =
                    "With at: as it was known at that instant, from the events recorded up to then; late means late at"
                            + " that instant.")
    ResponseEntity<ComplaintView> file(
            @PathVariable String id,
            @Parameter(description = "An instant that lies behind, with its offset")
                    @RequestParam(required = false)
                    @Nullable
                    Instant at,
            @RequestParam(required = false) @Nullable String after) {
        if (at != null) {
            // Without its version as a tag: nobody may act upon what is no longer so.
            return ResponseEntity.ok(past.find(id, past.past(at)).orElseThrow(() -> unknown(id)));
        }
        var shown = listing.after(after, Complaints.READ_MODEL, CallLog.READ_MODEL);
        var file = complaints.find(id).orElseThrow(() -> unknown(id));
        return shown.one(file.version(), file);
    }

    @GetMapping("/{id}/history")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "The events of one complaint, readable")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Complaints.READ_MODEL);
        var events = history.of(id, "complaint");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    @GetMapping("/{id}/deadlines/{deadline}/proof")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "How a due date was counted, day by day")
    ResponseEntity<DueDateProof> proof(
            @PathVariable String id,
            @Parameter(description = "Such as answer-limit") @PathVariable String deadline,
            @RequestParam(required = false) @Nullable String after) {
        var name = Arrays.stream(DueDateName.values())
                .filter(known -> known.slug().equals(deadline))
                .findFirst()
                .orElseThrow(EdgeRefusal::notFound);
        var shown = listing.after(after, Complaints.READ_MODEL);
        if (complaints.find(id).isEmpty()) {
            throw unknown(id);
        }
        return shown.answer(complaints.proof(id, name).orElseThrow(EdgeRefusal::notFound));
    }

    @GetMapping("/{id}/look-alikes")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "Complaints with the same worker, cause, postcode or month of receipt, the newest first")
    Page<LookAlikes.LookAlike> lookAlikes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after) {
        int lines = Listing.size(size);
        var shown = listing.after(after, Complaints.READ_MODEL);
        return shown.page(lookAlikes.page(id, lines, cursor).orElseThrow(() -> unknown(id)), false, () -> 0);
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.COMPLAINT_UNKNOWN).with("id", id);
    }
}

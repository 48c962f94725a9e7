package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.complaint.RemarkView;
import fr.paroletenue.query.complaint.Remarks;
import fr.paroletenue.query.intake.CallLog;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said without complaining (S3-01) or without coordinates (S5-06). */
@RestController
@RequestMapping("/api/remarks")
@Tag(name = "Remarks")
@AllowedTo(groups = Roles.EVERYONE)
class RemarkQuestions {

    private final Remarks remarks;
    private final Listing listing;

    RemarkQuestions(Remarks remarks, Listing listing) {
        this.remarks = remarks;
        this.listing = listing;
    }

    @GetMapping
    @Operation(
            summary =
                    "The remarks, suggestions, compliments and requests; promoted=false for those that are no complaint yet")
    Page<RemarkView> list(
            @RequestParam(required = false) @Nullable Boolean promoted,
            @Parameter(description = "What it is; COMPLAINT is none of them") @RequestParam(required = false) @Nullable
                    FeedbackType type,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var order = Listing.order(sort, Remarks.ORDERS, Remarks.BY_RECEIPT);
        var filter = new Remarks.Filter(promoted, type);
        int lines = Listing.size(size);
        var shown = listing.after(after, Remarks.READ_MODEL, CallLog.READ_MODEL);
        return shown.page(remarks.page(filter, order, lines, cursor), count, () -> remarks.count(filter));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One remark")
    ResponseEntity<RemarkView> file(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Remarks.READ_MODEL, CallLog.READ_MODEL);
        var remark = remarks.find(id)
                .orElseThrow(() -> Refusal.because(RefusalCode.REMARK_UNKNOWN).with("id", id));
        return shown.one(remark.version(), remark);
    }
}

package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.complaint.AlertView;
import fr.paroletenue.query.complaint.Alerts;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Limits that come near, targets and limits that were missed, approvals that are awaited. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "Alerts")
class AlertQuestions {

    /**
     * Which alerts; {@code resolved=false} for those whose act is still missing. What was long past when it came from a former
     * system is shown only to those who ask for it ({@code imported=true}).
     */
    record Asked(
            @Nullable Boolean imported,
            @Nullable Boolean resolved,
            @Nullable Kind kind,
            @Nullable String owner,
            @Nullable String complaintId,

            @Schema(allowableValues = {"raisedAt", "-raisedAt"}) @Nullable
            String sort) {

        Alerts.Filter filter() {
            return new Alerts.Filter(
                    Boolean.TRUE.equals(imported), resolved, kind, Given.text(owner), Given.text(complaintId));
        }

        Order order() {
            return Listing.order(sort, Alerts.ORDERS, Alerts.BY_TIME);
        }
    }

    private final Alerts alerts;
    private final Listing listing;

    AlertQuestions(Alerts alerts, Listing listing) {
        this.alerts = alerts;
        this.listing = listing;
    }

    @GetMapping
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "Alerts and breaches",
            description =
                    "kind=APPROVAL_AWAITED: a compensation that direction has still to approve; it has no due date."
                            + " imported=true: what was long past when the complaint came from a former system; left out otherwise.")
    Page<AlertView> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = asked.order();
        int lines = Listing.size(size);
        var shown = listing.after(after, Alerts.READ_MODEL, Complaints.READ_MODEL);
        return shown.page(alerts.page(filter, order, lines, cursor), count, () -> alerts.count(filter));
    }
}

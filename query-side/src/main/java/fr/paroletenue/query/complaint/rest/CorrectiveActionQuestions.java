package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.complaint.CorrectiveActions;
import fr.paroletenue.query.complaint.CorrectiveActions.ActionLine;
import fr.paroletenue.query.complaint.FiledDueDateView;
import fr.paroletenue.query.complaint.RepairFile.ActionStatus;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was promised so that a fault does not come back, and what of it is still owed (S3-29, S3-32). */
@RestController
@Tag(name = "Corrective actions")
@AllowedTo(groups = Roles.EVERYONE)
class CorrectiveActionQuestions {

    /** Which actions; those that are still open unless said otherwise. */
    record Asked(
            @Schema(
                    allowableValues = {"open", "overdue", "all"},
                    defaultValue = "open")
            @Nullable
            String state,

            @Nullable ActionStatus status,
            @Nullable String responsible,
            @Nullable String complaintId,

            @Schema(allowableValues = {"dueAt", "-dueAt"}) @Nullable
            String sort) {

        CorrectiveActions.Filter filter() {
            return new CorrectiveActions.Filter(
                    Listing.word("state", state, CorrectiveActions.State.class, CorrectiveActions.State.OPEN),
                    status,
                    Given.text(responsible),
                    Given.text(complaintId));
        }

        Order order() {
            return Listing.order(sort, CorrectiveActions.ORDERS, CorrectiveActions.BY_DUE_DATE);
        }
    }

    private static final Sheet<ActionLine> ACTIONS = Sheet.<ActionLine>named("actions-correctives")
            .column("id", ActionLine::id)
            .column("complaint_id", ActionLine::complaintId)
            .column("register_number", ActionLine::registerNumber)
            .column("number", ActionLine::number)
            .column("description", ActionLine::description)
            .column("responsible", ActionLine::responsible)
            .column("due_on", ActionLine::dueOn)
            .column("status", ActionLine::status)
            .column("late", ActionLine::late)
            .column("due_date", line -> ofDueDate(line, FiledDueDateView::name))
            .column("due_at", line -> ofDueDate(line, FiledDueDateView::dueAt))
            .column("due_state", line -> ofDueDate(line, FiledDueDateView::state))
            .done();

    private final CorrectiveActions actions;
    private final Listing listing;

    CorrectiveActionQuestions(CorrectiveActions actions, Listing listing) {
        this.actions = actions;
        this.listing = listing;
    }

    @GetMapping("/api/corrective-actions")
    @Operation(summary = "Corrective actions, after the closure of their complaints too")
    Page<ActionLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = asked.order();
        int lines = Listing.size(size);
        var shown = listing.after(after, CorrectiveActions.READ_MODEL);
        return shown.page(actions.page(filter, order, lines, cursor), count, () -> actions.count(filter));
    }

    @GetMapping("/api/corrective-actions.{ending:csv|xlsx}")
    @Operation(summary = "The corrective actions as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = asked.order();
        listing.after(after, CorrectiveActions.READ_MODEL)
                .file(ACTIONS, each -> actions.forEach(filter, order, each), ending, format, response);
    }

    private static <T> @Nullable T ofDueDate(ActionLine line, Function<FiledDueDateView, T> value) {
        return line.dueDate() == null ? null : value.apply(line.dueDate());
    }
}

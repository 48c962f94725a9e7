package fr.paroletenue.query.intake.rest;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.intake.CallLog;
import fr.paroletenue.query.intake.CallLogFigures;
import fr.paroletenue.query.intake.IntakeLine;
import fr.paroletenue.query.intake.IntakeView;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The call log (S2-07): every message, what came of it, and whom nobody has called back. */
@RestController
@Tag(name = "Call log")
class IntakeQuestions {

    /** Which messages; all of them unless said otherwise. */
    record Asked(
            @Schema(
                    allowableValues = {"all", "open", "late", "handled"},
                    defaultValue = "all")
            @Nullable
            String state,

            @Nullable ReceptionChannel channel,
            @Nullable String clientId,

            @Parameter(description = "PLANNING_CHANGE for the entries that a planning change refers to") @Nullable
            IntakeOutcome outcome,

            @Parameter(description = "true for those that a worker relayed") @Nullable
            Boolean bypass,

            @Schema(allowableValues = {"number", "-number", "leftAt", "-leftAt", "dueAt", "-dueAt"}) @Nullable
            String sort) {

        CallLog.Filter filter() {
            return new CallLog.Filter(
                    Listing.word("state", state, CallLog.State.class, CallLog.State.ALL),
                    channel,
                    Given.text(clientId),
                    outcome,
                    bypass);
        }

        Order order() {
            return Listing.order(
                    sort,
                    CallLog.ORDERS,
                    filter().state() == CallLog.State.LATE ? CallLog.BY_DUE_DATE : CallLog.BY_NUMBER);
        }
    }

    private static final Sheet<IntakeLine> CALL_LOG = Sheet.<IntakeLine>named("main-courante")
            .column("number", IntakeLine::number)
            .column("left_at", IntakeLine::leftAt)
            .column("recorded_at", IntakeLine::recordedAt)
            .column("recorded_by", IntakeLine::recordedBy)
            .column("handled_at", IntakeLine::handledAt)
            .column("channel", IntakeLine::channel)
            .column("caller_name", IntakeLine::callerName)
            .column("client_id", IntakeLine::clientId)
            .column("content", IntakeLine::content)
            .column("bypass", IntakeLine::bypass)
            .column("worker_id", IntakeLine::workerId)
            .column("outcome", IntakeLine::outcome)
            .column("became_number", IntakeLine::becameNumber)
            .column("became_id", IntakeLine::becameId)
            .column("call_back_due_at", IntakeLine::dueAt)
            .column("call_back_state", IntakeLine::callBackState)
            .column("call_back_attempts", IntakeLine::attempts)
            .column("late", IntakeLine::late)
            .column("id", IntakeLine::id)
            .done();

    private final CallLog log;
    private final CallLogFigures figures;
    private final HistoryReader history;
    private final Listing listing;

    IntakeQuestions(CallLog log, CallLogFigures figures, HistoryReader history, Listing listing) {
        this.log = log;
        this.figures = figures;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping("/api/intake")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The call log, whole or what of it is still open or late")
    Page<IntakeLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = asked.order();
        int lines = Listing.size(size);
        var shown = listing.after(after, CallLog.READ_MODEL, CallLog.CLIENTS);
        return shown.page(log.page(filter, order, lines, cursor), count, () -> log.count(filter));
    }

    @GetMapping("/api/intake.{ending:csv|xlsx}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The call log as a file, without gaps")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = asked.order();
        listing.after(after, CallLog.READ_MODEL)
                .file(CALL_LOG, each -> log.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/intake/{id}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "One message with its timeline and the proof of its due date")
    ResponseEntity<IntakeView> message(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, CallLog.READ_MODEL, CallLog.CLIENTS);
        var message = log.find(id).orElseThrow(() -> unknown(id));
        return shown.one(message.version(), message);
    }

    @GetMapping("/api/intake/{id}/history")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "The events of one message, readable")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, CallLog.READ_MODEL);
        var events = history.of(id, "intake");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    @GetMapping("/api/indicators/intake")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary =
                    "How much was answered at once, how many callers met the machine, how many were called back in time")
    ResponseEntity<CallLogFigures.Figures> figures(
            @Parameter(description = "First Paris day on which a message was left")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last Paris day") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, CallLog.READ_MODEL);
        return shown.answer(figures.of(from, to));
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.INTAKE_UNKNOWN).with("id", id);
    }
}

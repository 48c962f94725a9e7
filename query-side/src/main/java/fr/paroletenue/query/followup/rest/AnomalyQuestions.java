package fr.paroletenue.query.followup.rest;

import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.followup.Anomalies;
import fr.paroletenue.query.followup.AnomalyFile;
import fr.paroletenue.query.followup.AnomalyFilter;
import fr.paroletenue.query.followup.AnomalyView;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the firm itself found wrong (S2-37). */
@RestController
@Tag(name = "Anomalies")
@AllowedTo(groups = Roles.READERS, value = Role.ADMINISTRATOR)
class AnomalyQuestions {

    /** Which anomalies, as it stands behind the question mark. */
    record Asked(
            @Nullable AnomalyStatus status,
            @Nullable AnomalyKind kind,
            @Nullable String clientId,
            @Nullable String contractId,
            @Nullable String workerId,
            @Nullable String sort) {

        AnomalyFilter filter() {
            return new AnomalyFilter(status, kind, Given.text(clientId), Given.text(contractId), Given.text(workerId));
        }
    }

    private static final Sheet<AnomalyView> ANOMALIES = Sheet.<AnomalyView>named("anomalies")
            .column("number", AnomalyView::number)
            .column("status", AnomalyView::status)
            .column("kind", AnomalyView::kind)
            .column("found_at", AnomalyView::foundAt)
            .column("found_by", AnomalyView::foundBy)
            .column("client_id", AnomalyView::clientId)
            .column("contract_id", AnomalyView::contractId)
            .column("visit_id", AnomalyView::visitId)
            .column("worker_id", AnomalyView::workerId)
            .column("description", AnomalyView::description)
            .column(
                    "measures",
                    line -> line.measures().stream()
                            .map(AnomalyFile.Measure::description)
                            .toList())
            .column(
                    "closed_on",
                    line -> line.closed() == null ? null : line.closed().closedOn())
            .column(
                    "outcome",
                    line -> line.closed() == null ? null : line.closed().outcome())
            .done();

    private final Anomalies anomalies;
    private final HistoryReader history;
    private final Listing listing;

    AnomalyQuestions(Anomalies anomalies, HistoryReader history, Listing listing) {
        this.anomalies = anomalies;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping("/api/anomalies")
    @Operation(summary = "What was found wrong", description = "sort=foundAt (the usual order) or -foundAt.")
    Page<AnomalyView> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Anomalies.ORDERS, Anomalies.BY_FINDING);
        int lines = Listing.size(size);
        var shown = listing.after(after, Anomalies.READ_MODEL);
        return shown.page(anomalies.page(filter, order, lines, cursor), count, () -> anomalies.count(filter));
    }

    @GetMapping("/api/anomalies.{ending:csv|xlsx}")
    @Operation(summary = "The anomalies as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Anomalies.ORDERS, Anomalies.BY_FINDING);
        listing.after(after, Anomalies.READ_MODEL)
                .file(ANOMALIES, each -> anomalies.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/anomalies/{id}")
    @Operation(summary = "One anomaly with what was done about it")
    ResponseEntity<AnomalyView> anomaly(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Anomalies.READ_MODEL);
        var anomaly = anomalies.find(id).orElseThrow(() -> unknown(id));
        return shown.one(anomaly.version(), anomaly);
    }

    @GetMapping("/api/anomalies/{id}/history")
    @Operation(summary = "The events of one anomaly, readable")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Anomalies.READ_MODEL);
        var events = history.of(id, "anomaly");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.ANOMALY_UNKNOWN).with("id", id);
    }
}

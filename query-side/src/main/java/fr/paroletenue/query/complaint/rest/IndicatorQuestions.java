package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldError;
import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.complaint.ClientsLost;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.Durations;
import fr.paroletenue.query.complaint.FeedbackCounts;
import fr.paroletenue.query.complaint.Pareto;
import fr.paroletenue.query.complaint.Remarks;
import fr.paroletenue.query.list.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures about complaints. */
@RestController
@Tag(name = "Indicators")
class IndicatorQuestions {

    private final Durations durations;
    private final Pareto pareto;
    private final FeedbackCounts feedback;
    private final ClientsLost clientsLost;
    private final Listing listing;

    IndicatorQuestions(
            Durations durations, Pareto pareto, FeedbackCounts feedback, ClientsLost clientsLost, Listing listing) {
        this.durations = durations;
        this.pareto = pareto;
        this.feedback = feedback;
        this.clientsLost = clientsLost;
        this.listing = listing;
    }

    @GetMapping("/api/indicators/complaint-durations")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary =
                    "Median and 95th percentile of the time to the acknowledgement, to the answer and to the first measure")
    ResponseEntity<Durations.Figures> durations(
            @RequestParam(required = false) @Nullable Instant receivedFrom,
            @RequestParam(required = false) @Nullable Instant receivedTo,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Complaints.READ_MODEL);
        return shown.answer(durations.of(receivedFrom, receivedTo));
    }

    @GetMapping("/api/indicators/feedback")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "How much feedback of each type came in; a promoted remark counts as the complaint it became")
    ResponseEntity<FeedbackCounts.Counts> feedback(
            @Parameter(description = "First Paris day of receipt") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Last Paris day of receipt") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Complaints.READ_MODEL, Remarks.READ_MODEL);
        return shown.answer(feedback.of(from, to));
    }

    @GetMapping("/api/indicators/complaints/clients-lost")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "How many clients left within a year of their complaint, beside how many of the others left")
    ResponseEntity<ClientsLost.Figures> clientsLost(
            @Parameter(description = "First Paris day") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "Last Paris day") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Complaints.READ_MODEL, Clients.READ_MODEL);
        return shown.answer(clientsLost.of(from, to));
    }

    @GetMapping("/api/indicators/complaints/pareto")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "Complaints ranked by one of their codes, with cumulated shares")
    ResponseEntity<Pareto.Ranking> pareto(
            @Parameter(description = "By what they are ranked")
                    @Schema(
                            allowableValues = {
                                "motive",
                                "category",
                                "source",
                                "cause",
                                "causeOwner",
                                "gapType",
                                "detectionFailure",
                                "riskCategory"
                            })
                    @RequestParam
                    String by,
            @Parameter(description = "First Paris day of receipt") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Last Paris day of receipt") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable String after) {
        var ranked = Pareto.By.of(by)
                .orElseThrow(() -> EdgeRefusal.invalid(List.of(FieldError.notInList("by", Pareto.By.words()))));
        var shown = listing.after(after, Complaints.READ_MODEL);
        return shown.answer(pareto.of(ranked, from, to));
    }
}

package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.Durations;
import fr.paroletenue.query.list.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
    private final Listing listing;

    IndicatorQuestions(Durations durations, Listing listing) {
        this.durations = durations;
        this.listing = listing;
    }

    @GetMapping("/api/indicators/complaint-durations")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "Median and 95th percentile of the time to the acknowledgement and to the answer")
    ResponseEntity<Durations.Figures> durations(
            @RequestParam(required = false) @Nullable Instant receivedFrom,
            @RequestParam(required = false) @Nullable Instant receivedTo,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Complaints.READ_MODEL);
        return ResponseEntity.ok()
                .header(Listing.VERSION_HEADER, shown.header())
                .body(durations.of(receivedFrom, receivedTo));
    }
}

package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.Retention;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive of complaints that are over (S3-27, R-65, D13). */
@RestController
@Tag(name = "Retention")
@AllowedTo({Role.DIRECTION, Role.AUDITOR})
class RetentionQuestions {

    private final Retention retention;
    private final Listing listing;

    RetentionQuestions(Retention retention, Listing listing) {
        this.retention = retention;
        this.listing = listing;
    }

    @GetMapping("/api/retention")
    @Operation(
            summary = "Closed and withdrawn files with the last day of their years",
            description = "erasable=true: the years are over and no mediation is open.")
    Page<Retention.Archived> archive(
            @RequestParam(required = false) @Nullable Boolean erasable,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        int lines = Listing.size(size);
        var shown = listing.after(after, Complaints.READ_MODEL);
        return shown.page(retention.page(erasable, lines, cursor), count, () -> retention.count(erasable));
    }
}

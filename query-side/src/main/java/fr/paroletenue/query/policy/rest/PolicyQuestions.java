package fr.paroletenue.query.policy.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.policy.AdoptedPolicies;
import fr.paroletenue.query.policy.PolicyView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regulatory watch: which rule, from which source, from when (S5-24). */
@RestController
@Tag(name = "Policies")
@AllowedTo(groups = Roles.EVERYONE)
class PolicyQuestions {

    private static final Sheet<PolicyView> SHEET = Sheet.<PolicyView>named("politiques")
            .column("name", PolicyView::name)
            .column("version", PolicyView::version)
            .column("valid_from", PolicyView::validFrom)
            .column("unit", PolicyView::unit)
            .column("value", PolicyView::value)
            .column("promises", PolicyView::promises)
            .column("source", PolicyView::source)
            .column("reason", PolicyView::reason)
            .column("adopted_at", PolicyView::adoptedAt)
            .column("adopted_by", PolicyView::adoptedBy)
            .done();

    private final AdoptedPolicies policies;
    private final Listing listing;

    PolicyQuestions(AdoptedPolicies policies, Listing listing) {
        this.policies = policies;
        this.listing = listing;
    }

    @GetMapping("/api/policies")
    @Operation(summary = "Every version ever adopted, or those in force on a day")
    Page<PolicyView> list(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        return listing.after(after, AdoptedPolicies.READ_MODEL).whole(policies.all(on), count);
    }

    @GetMapping("/api/policies.{ending:csv|xlsx}")
    @Operation(summary = "The policies as a file")
    void file(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        listing.after(after, AdoptedPolicies.READ_MODEL)
                .file(SHEET, each -> policies.all(on).forEach(each), ending, format, response);
    }
}

package fr.paroletenue.query.erasure.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.query.erasure.FileKind;
import fr.paroletenue.query.erasure.KeptFile;
import fr.paroletenue.query.erasure.Retention;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.policy.AdoptedPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive of all files that are over, whatever room they are of (S3-27, R-65, D13). */
@RestController
@Tag(name = "Retention")
@AllowedTo({Role.DIRECTION, Role.AUDITOR})
class RetentionQuestions {

    /** Which of them; all unless said otherwise. */
    record Asked(
            @Nullable FileKind kind,

            @Parameter(description = "Paris day: those whose last day is not after it") @Nullable
            LocalDate until,

            @Parameter(description = "true: the years are over and no mediation is open") @Nullable
            Boolean erasable) {

        Retention.Filter filter() {
            return new Retention.Filter(kind, until, erasable);
        }
    }

    private static final Sheet<KeptFile> ARCHIVE = Sheet.<KeptFile>named("conservation")
            .column("kind", KeptFile::kind)
            .column("number", KeptFile::number)
            .column("keep_until", KeptFile::keepUntil)
            .column("policy", KeptFile::policy)
            .column("policy_version", KeptFile::policyVersion)
            .column("on_hold", KeptFile::onHold)
            .column("erasable", KeptFile::erasable)
            .column("id", KeptFile::id)
            .done();

    private final Retention retention;
    private final Listing listing;

    RetentionQuestions(Retention retention, Listing listing) {
        this.retention = retention;
        this.listing = listing;
    }

    @GetMapping("/api/retention")
    @Operation(
            summary = "The files of every room that are over, with the last day of their years",
            description =
                    "The one whose years end first comes first. A prospect of whom nothing is heard any more is among them from the"
                            + " last contact on.")
    Page<KeptFile> archive(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        int lines = Listing.size(size);
        return shown(after).page(retention.page(filter, lines, cursor), count, () -> retention.count(filter));
    }

    @GetMapping("/api/retention.{ending:csv|xlsx}")
    @Operation(summary = "The files of every room that are over as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        shown(after).file(ARCHIVE, each -> retention.forEach(filter, each), ending, format, response);
    }

    private Listing.Shown shown(@Nullable String after) {
        return listing.after(after, AdoptedPolicies.READ_MODEL, retention.readModels());
    }
}

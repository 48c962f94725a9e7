package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.RegisterMonths;
import fr.paroletenue.query.complaint.RegisterMonths.Month;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The months of the register, signed or not (S3-30). */
@RestController
@Tag(name = "Register")
@AllowedTo(groups = Roles.EVERYONE)
class RegisterQuestions {

    private static final Sheet<Month> MONTHS = Sheet.<Month>named("mois-du-registre")
            .column("month", Month::month)
            .column("complaints", Month::complaints)
            .column("signed", Month::signed)
            .column("signed_by", Month::signedBy)
            .column("signed_at", Month::signedAt)
            .column("history_position", Month::historyPosition)
            .done();

    private final RegisterMonths months;
    private final Listing listing;

    RegisterQuestions(RegisterMonths months, Listing listing) {
        this.months = months;
        this.listing = listing;
    }

    @GetMapping("/api/register/months")
    @Operation(summary = "The months of the register that are over; signed=false for those that wait for direction")
    Page<Month> months(
            @RequestParam(required = false) @Nullable Boolean signed,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, RegisterMonths.READ_MODEL, Complaints.READ_MODEL);
        return shown.whole(months.all(signed), count);
    }

    @GetMapping("/api/register/months.{ending:csv|xlsx}")
    @Operation(summary = "The months of the register as a file")
    void file(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Boolean signed,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        listing.after(after, RegisterMonths.READ_MODEL, Complaints.READ_MODEL)
                .file(MONTHS, each -> months.all(signed).forEach(each), ending, format, response);
    }
}

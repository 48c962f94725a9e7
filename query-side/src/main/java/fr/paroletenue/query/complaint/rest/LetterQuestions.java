package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.LetterKind;
import fr.paroletenue.query.complaint.Letters;
import fr.paroletenue.query.list.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a client was written (S4-07, S3-21, S4-16 to S4-18, S4-21), always in French. */
@RestController
@Tag(name = "Letters")
@AllowedTo(groups = Roles.EVERYONE)
class LetterQuestions {

    private final Letters letters;
    private final Complaints complaints;
    private final Listing listing;

    LetterQuestions(Letters letters, Complaints complaints, Listing listing) {
        this.letters = letters;
        this.complaints = complaints;
        this.listing = listing;
    }

    @GetMapping(
            value = "/api/complaints/{id}/letters/{letter}",
            produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(
            summary = "The text of a letter that left",
            description =
                    "In French, from what was recorded up to that letter, under the letterhead of its day. What was granted"
                            + " after an answer follows it as a dated complement.")
    ResponseEntity<String> text(
            @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"acknowledgement", "holding", "answer"})) @PathVariable
                    String letter,
            @Parameter(description = "The how manieth of its kind, from 1; the last one if none is named")
                    @RequestParam(required = false)
                    @Nullable
                    Integer number,
            @RequestParam(required = false) @Nullable String after) {
        var kind = LetterKind.of(letter).orElseThrow(EdgeRefusal::notFound);
        var shown = listing.after(after, Complaints.READ_MODEL);
        if (complaints.find(id).isEmpty()) {
            throw Refusal.because(RefusalCode.COMPLAINT_UNKNOWN).with("id", id);
        }
        var text = letters.text(id, kind, number)
                .orElseThrow(() -> Refusal.because(RefusalCode.LETTER_NOT_SENT)
                        .with("id", id)
                        .with("letter", kind.word()));
        return shown.french(text);
    }
}

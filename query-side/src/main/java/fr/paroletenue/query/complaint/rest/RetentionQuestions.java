package fr.paroletenue.query.complaint.rest;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.query.complaint.Complaints;
import fr.paroletenue.query.complaint.ErasureCertificate;
import fr.paroletenue.query.complaint.ErasureCertificates;
import fr.paroletenue.query.complaint.Retention;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive of files that are over, and the certificates of those that were erased (S3-27, R-65, D13). */
@RestController
@Tag(name = "Retention")
@AllowedTo({Role.DIRECTION, Role.AUDITOR})
class RetentionQuestions {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(Paris.ZONE);

    private final Retention retention;
    private final ErasureCertificates certificates;
    private final Listing listing;

    RetentionQuestions(Retention retention, ErasureCertificates certificates, Listing listing) {
        this.retention = retention;
        this.certificates = certificates;
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

    @GetMapping("/api/complaints/{id}/erasure")
    @Operation(
            summary = "The certificate of an erasure",
            description = "Whether the keys are destroyed is asked of the key database at this moment.")
    ErasureCertificate certificate(@PathVariable String id, Locale language) {
        return certificates.find(id, language).orElseThrow(EdgeRefusal::notFound);
    }

    @GetMapping(value = "/api/complaints/{id}/erasure.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(summary = "The certificate of an erasure, to print and keep")
    String printed(@PathVariable String id, Locale language) {
        var certificate = certificate(id, language);
        var english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        var text = new StringBuilder();
        text.append(english ? "CERTIFICATE OF ERASURE" : "CERTIFICAT D'EFFACEMENT")
                .append("\n\n");
        line(text, english ? "Register number" : "Numéro au registre", certificate.registerNumber());
        line(text, english ? "Complaint" : "Réclamation", certificate.complaintId());
        line(text, english ? "Erased at" : "Effacée le", MOMENT.format(certificate.erasedAt()));
        line(text, english ? "By" : "Par", certificate.erasedBy());
        line(text, english ? "Basis" : "Fondement", certificate.basis());
        line(text, english ? "Kept until" : "Conservée jusqu'au", certificate.keptUntil());
        line(text, english ? "Retention policy" : "Politique de conservation", certificate.retentionPolicyVersion());
        text.append('\n').append(english ? "Keys" : "Clés").append('\n');
        certificate
                .keys()
                .forEach(key -> item(
                        text,
                        key.subject() + " (" + key.retention() + ") : "
                                + (key.destroyed()
                                        ? english ? "destroyed" : "détruite"
                                        : english ? "not destroyed yet" : "pas encore détruite")));
        text.append('\n')
                .append(english ? "What can never be read again" : "Ce qui ne pourra plus jamais être lu")
                .append('\n');
        certificate
                .unreadable()
                .forEach(type ->
                        item(text, type.type() + " × " + type.events() + " : " + String.join(", ", type.components())));
        text.append('\n')
                .append(english ? "What stays, and why" : "Ce qui reste, et pourquoi")
                .append('\n');
        certificate.stays().forEach(stays -> item(text, stays.what() + "\n  " + stays.because()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append(name).append(" : ").append(value == null ? "-" : value).append('\n');
    }

    private static void item(StringBuilder text, String words) {
        text.append("- ").append(words).append('\n');
    }
}

package fr.paroletenue.query.erasure.rest;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.query.erasure.ErasureCertificate;
import fr.paroletenue.query.erasure.ErasureCertificates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The certificates of files that were erased, whatever room they are of (S3-27, R-65, D13). */
@RestController
@Tag(name = "Retention")
@AllowedTo({Role.DIRECTION, Role.AUDITOR})
class ErasureQuestions {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(Paris.ZONE);

    private final ErasureCertificates certificates;

    ErasureQuestions(ErasureCertificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/api/{room}/{id}/erasure")
    @Operation(
            summary = "The certificate of an erasure",
            description =
                    "Of complaints, clients, workers, intake or requests. Whether the keys are destroyed is asked of the key database at this moment.")
    ErasureCertificate certificate(@PathVariable String room, @PathVariable String id, Locale language) {
        return certificates.find(room, id, language).orElseThrow(EdgeRefusal::notFound);
    }

    @GetMapping(value = "/api/{room}/{id}/erasure.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(summary = "The certificate of an erasure, to print and keep")
    String printed(@PathVariable String room, @PathVariable String id, Locale language) {
        var certificate = certificate(room, id, language);
        var english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        var text = new StringBuilder();
        text.append(english ? "CERTIFICATE OF ERASURE" : "CERTIFICAT D'EFFACEMENT")
                .append("\n\n");
        line(text, english ? "Number" : "Numéro", certificate.number());
        line(text, english ? "File" : "Dossier", certificate.id());
        line(text, english ? "Erased at" : "Effacé le", MOMENT.format(certificate.erasedAt()));
        line(text, english ? "By" : "Par", certificate.erasedBy());
        line(text, english ? "Basis" : "Fondement", certificate.basis());
        line(text, english ? "Kept until" : "Conservé jusqu'au", certificate.keptUntil());
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

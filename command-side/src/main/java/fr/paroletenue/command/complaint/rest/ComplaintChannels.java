package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.policy.PolicyPreview;
import fr.paroletenue.frame.security.AllowedTo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** How anybody may complain (S3-15): published without a login, to be printed in the pre-contract information. */
@RestController
@AllowedTo(withoutLogin = true)
class ComplaintChannels {

    /** @param name in French, as a client reads it */
    record Channel(ReceptionChannel channel, String name) {}

    /** The firm on its letters of today (S4-21). */
    record Firm(String name, String address, String phone, String email) {}

    /**
     * @param policyVersion of the list
     * @param validFrom first Paris day on which this list is the one in force
     */
    record Published(Firm firm, List<Channel> channels, String policyVersion, LocalDate validFrom) {}

    private final PolicyPreview policies;

    ComplaintChannels(PolicyPreview policies) {
        this.policies = policies;
    }

    /** The channels of the policy in force today, in its order. */
    @GetMapping("/public/complaint-channels")
    Published list() {
        var inForce = policies.inForceOn(null);
        var channels = named(inForce, "complaint-channels");
        var letterhead = named(inForce, "letterhead").value().split(" \\| ", 4);
        return new Published(
                new Firm(letterhead[0], letterhead[1], letterhead[2], letterhead[3]),
                Stream.of(channels.value().split(" "))
                        .flatMap(word -> channel(word).stream())
                        .map(channel -> new Channel(channel, french(channel)))
                        .toList(),
                channels.version(),
                channels.validFrom());
    }

    /** The same as a page in French. */
    @GetMapping(value = "/public/complaint-channels.html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page() {
        var published = list();
        var firm = published.firm();
        var page = """
                <!doctype html>
                <html lang="fr">
                <head><meta charset="utf-8"><title>Adresser une réclamation à %1$s</title></head>
                <body>
                <h1>Adresser une réclamation</h1>
                <p>Vous pouvez nous faire part d’un mécontentement par l’un de ces moyens :</p>
                <ul>
                %2$s
                </ul>
                <address>%1$s<br>%3$s<br>Téléphone : %4$s<br>Courriel : %5$s</address>
                </body>
                </html>
                """.formatted(
                        escaped(firm.name()),
                        published.channels().stream()
                                .map(channel -> "<li>" + escaped(channel.name()) + "</li>")
                                .collect(Collectors.joining("\n")),
                        escaped(firm.address()),
                        escaped(firm.phone()),
                        escaped(firm.email()));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_LANGUAGE, "fr").body(page);
    }

    private static PolicyVersion named(List<PolicyVersion> inForce, String name) {
        return inForce.stream()
                .filter(policy -> policy.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A word of an older list that no channel bears any more is left out. */
    private static Optional<ReceptionChannel> channel(String word) {
        return Arrays.stream(ReceptionChannel.values())
                .filter(channel -> channel.name().equals(word))
                .findFirst();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String french(ReceptionChannel channel) {
        return switch (channel) {
            case FORM -> "formulaire de réclamation";
            case EMAIL -> "courriel";
            case POST -> "courrier postal";
            case BY_HAND -> "lettre remise en main propre";
            case IN_PERSON -> "de vive voix, à l'agence";
            case PHONE -> "téléphone";
            case VOICEMAIL -> "message sur notre répondeur";
            case WHATSAPP -> "WhatsApp";
            case SMS -> "SMS";
            case TIMESHEET -> "remarque au pied du relevé d'heures";
            case LIAISON_NOTEBOOK -> "mot dans le cahier de liaison";
            case PUBLIC_REVIEW -> "avis publié";
        };
    }
}

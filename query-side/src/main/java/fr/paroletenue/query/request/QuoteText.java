package fr.paroletenue.query.request;

import static fr.paroletenue.query.letter.French.day;
import static fr.paroletenue.query.letter.French.euros;
import static fr.paroletenue.query.letter.French.number;

import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.QuoteLine;
import fr.paroletenue.query.client.Clients.Addressee;
import fr.paroletenue.query.letter.French;
import fr.paroletenue.query.letter.LetterPaper;
import fr.paroletenue.query.request.RequestFile.FiledQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quote in French with what the order of 17 March 2015 asks for (S2-12): who gives it and under which declaration, to whom, what,
 * who employs, prices before and after tax, fees, how long it binds, and that it is free. Made of recorded facts alone.
 */
final class QuoteText {

    private final LetterPaper paper = new LetterPaper();
    private final FiledQuote quote;

    private QuoteText(FiledQuote quote) {
        this.quote = quote;
    }

    static String of(RequestFile file, FiledQuote quote, Optional<Addressee> addressee) {
        var text = new QuoteText(quote);
        return file.erasure() == null ? text.whole(addressee) : text.blank(file);
    }

    /** D13: that it was given is no secret, what it said is gone. */
    private String blank(RequestFile file) {
        paper.block(List.of("Devis n° " + quote.number()));
        paper.paragraph("Ce devis a été établi le " + day(quote.issuedOn()) + ".");
        if (file.erasure() != null) {
            paper.paragraph("Les données personnelles de cette demande ont été effacées le "
                    + day(file.erasure().by().recordedAt()) + " : son texte ne peut plus être lu.");
        }
        return paper.text();
    }

    private String whole(Optional<Addressee> addressee) {
        var head = new ArrayList<>(French.head(quote.letterhead()));
        head.add("Services à la personne, déclaration n° " + quote.declaration().number() + " ("
                + quote.declaration().date() + ")");
        paper.block(head);
        addressee.ifPresent(who -> paper.addressee(lines(who)));
        paper.block(List.of("Devis n° " + quote.number() + ", établi le " + day(quote.issuedOn())));
        paper.paragraph(
                switch (quote.mode()) {
                    case PROVIDER ->
                        "Mode d'intervention : prestataire. L'intervenant est notre salarié ; nous sommes seuls responsables de"
                                + " son travail.";
                    case AGENT ->
                        "Mode d'intervention : mandataire. Vous êtes l'employeur de l'intervenant ; nous agissons en votre nom.";
                });
        part("Chaque mois", PaidHow.EACH_MONTH, quote.monthly());
        part("Une seule fois", PaidHow.ONCE, quote.once());
        paper.paragraph("Ce devis est gratuit. Il est valable jusqu'au " + day(quote.validUntil()) + " inclus.");
        paper.paragraph("Rien n'est dû avant votre acceptation écrite et la signature d'un contrat.");
        paper.block(List.of("Date, « bon pour accord » et signature :"));
        return paper.text();
    }

    private void part(String title, PaidHow paid, Price price) {
        if (quote.lines().stream().noneMatch(line -> line.paid() == paid)) {
            return;
        }
        paper.title(title);
        for (var i = 0; i < quote.lines().size(); i++) {
            var line = quote.lines().get(i);
            if (line.paid() == paid) {
                var description =
                        i < quote.descriptions().size() ? quote.descriptions().get(i) : "(effacé)";
                paper.item(description + " : " + said(line));
            }
        }
        price.byRate()
                .forEach(share -> paper.item("TVA à " + number(share.percent()) + " % : " + euros(share.beforeTax())
                        + " HT, " + euros(share.tax()) + " de TVA"));
        paper.item("Total : " + euros(price.beforeTax()) + " HT, " + euros(price.total()) + " TTC");
    }

    private static String said(QuoteLine line) {
        var unit = euros(line.unitPrice()) + " TTC (" + euros(line.unitPriceBeforeTax()) + " HT)";
        var total = euros(line.total()) + " TTC";
        return switch (line.kind()) {
            case HOURS -> number(line.quantity()) + " h à " + unit + " l'heure, soit " + total;
            case FLAT_PRICE -> number(line.quantity()) + " forfait à " + unit + ", soit " + total;
            case FEE -> "frais, " + number(line.quantity()) + " fois " + unit + ", soit " + total;
        };
    }

    private static List<String> lines(Addressee who) {
        var lines = new ArrayList<String>();
        lines.add(who.name());
        var address = who.details().postalAddress();
        if (address != null) {
            lines.add(address.line1());
            if (address.line2() != null) {
                lines.add(address.line2());
            }
            lines.add(address.postalCode() + " " + address.city());
        }
        return lines;
    }
}

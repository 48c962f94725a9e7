package fr.paroletenue.query.complaint;

import static fr.paroletenue.query.letter.French.day;
import static fr.paroletenue.query.letter.French.sentBy;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.LettersSent.Letter;
import fr.paroletenue.query.complaint.RepairFile.Compensation;
import fr.paroletenue.query.complaint.RepairFile.CorrectiveAction;
import fr.paroletenue.query.letter.French;
import fr.paroletenue.query.letter.LetterPaper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A letter in French, made of recorded facts alone: dates, reasons and names are those of the events. No due date is worked out
 * here; the year of the mediator is told in words, because only a referral fixes its last day.
 */
final class LetterText {

    private final LetterPaper paper = new LetterPaper();
    private final Letter letter;
    private final ComplaintFile file;
    private final ComplaintFile.Reception reception;

    private LetterText(Letter letter) {
        this.letter = letter;
        this.file = letter.known();
        this.reception = file.reception();
    }

    static String of(Letter letter, LettersSent sent) {
        var erasure = sent.file().erasure();
        var text = new LetterText(letter);
        return erasure == null ? text.whole(sent) : text.blank(erasure.by().recordedAt());
    }

    /** S3-27, D13: that it left is no secret, what it said is gone. */
    private String blank(Instant erasedAt) {
        paper.block(List.of("Registre des réclamations, n° " + reception.registerNumber()));
        paper.paragraph("Une lettre (%s) a été envoyée le %s %s."
                .formatted(title(), day(letter.sentAt()), sentBy(letter.channel())));
        paper.paragraph(
                "Les données personnelles de ce dossier ont été effacées le %s : son texte ne peut plus être lu."
                        .formatted(day(erasedAt)));
        return paper.text();
    }

    private String whole(LettersSent sent) {
        head();
        switch (letter.kind()) {
            case ACKNOWLEDGEMENT -> acknowledgement();
            case HOLDING -> holding();
            case ANSWER -> answer(sent);
        }
        return paper.text();
    }

    /** S4-21. */
    private void head() {
        var letterhead = letter.letterhead();
        paper.block(
                letterhead == null
                        ? List.of("(L'en-tête de cette lettre n'a pas été conservé.)")
                        : French.head(letterhead));
        var who = reception.complainant();
        var addressee = new ArrayList<String>();
        addressee.add(who.name() == null ? "Dossier client " + Objects.toString(reception.clientId(), "") : who.name());
        if (who.postalAddress() != null) {
            who.postalAddress().lines().forEach(addressee::add);
        }
        if (letter.channel() == LetterChannel.EMAIL && who.email() != null) {
            addressee.add(who.email());
        }
        paper.addressee(addressee);
        paper.block(List.of("Le " + day(letter.sentAt()) + ", " + sentBy(letter.channel())));
        paper.block(List.of(
                "Objet : " + title() + " (« " + reception.subject() + " »)",
                "Nos références : réclamation n° " + reception.registerNumber()
                        + ", à rappeler dans toute correspondance"));
        paper.paragraph("Madame, Monsieur,");
    }

    /** S4-07: the steps begun, the times to expect, whom to turn to. */
    private void acknowledgement() {
        var acknowledgement = Objects.requireNonNull(file.acknowledgement());
        paper.paragraph(("Nous avons reçu le %s, %s, votre réclamation, et nous vous remercions de nous l'avoir fait"
                        + " connaître. Elle est inscrite à notre registre des réclamations sous le numéro %s.")
                .formatted(day(reception.receivedAt()), cameBy(reception.channel()), reception.registerNumber()));
        paper.title("Les démarches engagées");
        paper.words(acknowledgement.nextSteps());
        paper.title("Les délais");
        dueDate(DueDateName.ANSWER_TARGET)
                .filter(due -> !due.hasPassedAt(letter.sentAt()))
                .findFirst()
                .ifPresent(due -> paper.item(
                        "Nous visons une réponse écrite au plus tard le " + day(due.lastDay()) + count(due) + "."));
        dueDate(DueDateName.ANSWER_LIMIT)
                .findFirst()
                .ifPresent(due -> paper.item("Vous la recevrez en tout cas au plus tard le " + day(due.lastDay())
                        + count(due)
                        + ". Si nous ne pouvions pas tenir ce délai, nous vous en donnerions les raisons par écrit avant"
                        + " son terme, avec une nouvelle date."));
        contact();
        paper.paragraph("Nous vous prions d'agréer, Madame, Monsieur, l'expression de notre considération distinguée.");
        paper.block(List.of(file.ownership().owner()));
    }

    /** S3-20, S3-21: the particular reasons, a new date, and when we write again. */
    private void holding() {
        var holding = file.holdingLetters().getLast();
        paper.paragraph(
                ("Vous nous avez adressé une réclamation, reçue le %s. Son examen n'est pas encore achevé, et nous"
                                + " vous prions de nous en excuser.")
                        .formatted(day(reception.receivedAt())));
        paper.title("Les raisons particulières de ce retard");
        paper.words(holding.reasons());
        paper.title("La nouvelle date");
        paper.paragraph("Notre réponse écrite vous parviendra au plus tard le " + day(holding.newDate()) + ".");
        var nextUpdate = letter.nextUpdate();
        if (nextUpdate != null && nextUpdate.isBefore(holding.newDate())) {
            paper.paragraph("D'ici là, nous vous tiendrons au courant au plus tard le " + day(nextUpdate) + ".");
        }
        contact();
        paper.paragraph("Nous vous prions d'agréer, Madame, Monsieur, l'expression de notre considération distinguée.");
        paper.block(List.of(file.ownership().owner()));
    }

    /** S3-22, S3-24, S4-16 to S4-19, D6. */
    private void answer(LettersSent sent) {
        var answer = file.answers().getLast();
        paper.paragraph(
                ("Vous nous avez adressé une réclamation, reçue le %s. Elle a été examinée avec attention, et voici"
                                + " notre réponse.")
                        .formatted(day(reception.receivedAt())));
        paper.title("Notre décision");
        paper.paragraph(
                switch (answer.outcome()) {
                    case UPHELD -> "Nous acceptons votre réclamation.";
                    case PARTIALLY_UPHELD -> "Nous acceptons votre réclamation en partie et la rejetons pour le reste.";
                    case REJECTED -> "Nous rejetons votre réclamation.";
                    case NOT_A_COMPLAINT ->
                        "Notre direction a décidé que votre message ne constitue pas une réclamation.";
                });
        paper.title("Nos motifs");
        paper.words(answer.motives());
        var causes = causes(answer);
        if (!causes.isEmpty()) {
            paper.title("Les causes que nous avons établies");
            causes.forEach(paper::item);
        }
        var actions = actions(answer);
        if (!actions.isEmpty()) {
            paper.title("Ce que nous corrigeons");
            actions.forEach(action -> paper.item(promised(action)));
        }
        if (answer.delayReasons() != null && !answer.delayReasons().isBlank()) {
            paper.title("Les raisons du délai de notre réponse");
            paper.words(answer.delayReasons());
        }
        var granted = file.repair().compensations().stream()
                .filter(Compensation::isGranted)
                .toList();
        if (!granted.isEmpty()) {
            paper.title("Votre dédommagement");
            granted.forEach(one -> paper.item(compensation(one)));
        }
        var mediator = answer.mediator();
        if (mediator != null) {
            mediator(mediator);
        }
        contact();
        paper.paragraph("Nous vous prions d'agréer, Madame, Monsieur, l'expression de notre considération distinguée.");
        paper.block(List.of(answer.answeredBy()));
        sent.grantedAfter(letter).forEach(one -> {
            var approved = one.approved();
            paper.title("Complément du " + day(approved == null ? one.by().recordedAt() : approved.recordedAt()));
            paper.paragraph(compensation(one));
        });
    }

    /** S4-17: what the answer says of them; if it says nothing and the complaint is founded, what the investigation found. */
    private List<String> causes(ComplaintFile.Answer answer) {
        if (!answer.causes().isEmpty()) {
            return answer.causes();
        }
        var investigation = file.investigation();
        if (investigation == null
                || investigation.founded() == Founded.NO
                || answer.outcome() == AnswerOutcome.NOT_A_COMPLAINT) {
            return List.of();
        }
        return Stream.concat(
                        investigation.causes().stream()
                                .map(Cause::cause)
                                .filter(code -> code != CauseCode.OTHER)
                                .map(LetterText::french),
                        investigation.causesInOwnWords().stream().filter(words -> !words.isBlank()))
                .distinct()
                .toList();
    }

    /** S4-18: those that the answer names; if it names none and upholds, every one that exists. */
    private List<CorrectiveAction> actions(ComplaintFile.Answer answer) {
        var all = file.repair().actions();
        if (!answer.actionIds().isEmpty()) {
            return all.stream()
                    .filter(action -> answer.actionIds().contains(action.number()))
                    .toList();
        }
        return answer.outcome().upholdsSomething() ? all : List.of();
    }

    private static String promised(CorrectiveAction action) {
        var done = action.done();
        return action.description()
                + (done == null ? ", au plus tard le " + day(action.dueOn()) : ", fait le " + day(done.doneOn()));
    }

    private static String compensation(Compensation one) {
        return "%s de %s € : %s"
                .formatted(
                        one.type() == CompensationType.FINANCIAL ? "Dédommagement" : "Geste commercial",
                        one.amount().amount().toPlainString().replace('.', ','),
                        one.basis());
    }

    /** D6, R-64. The European platform for online disputes is closed and is not named. */
    private void mediator(Mediator mediator) {
        paper.title("Votre recours au médiateur de la consommation");
        paper.paragraph("Si notre réponse ne vous satisfait pas, vous pouvez saisir gratuitement le médiateur de la"
                + " consommation dont nous relevons :");
        paper.block(List.of(mediator.name(), mediator.address(), mediator.site()));
        paper.paragraph(
                reception.written()
                        ? "Vous disposez pour cela d'un an à compter de votre réclamation écrite, reçue le "
                                + day(reception.receivedAt()) + "."
                        : "Vous disposez pour cela d'un an à compter du jour où vous nous aurez adressé votre"
                                + " réclamation par écrit.");
    }

    private void contact() {
        var letterhead = letter.letterhead();
        paper.title("Votre interlocuteur");
        paper.paragraph("Votre dossier est suivi par " + file.ownership().owner()
                + (letterhead == null
                        ? "."
                        : ", au " + letterhead.phone() + " ou à l'adresse " + letterhead.email() + "."));
    }

    private Stream<DueDate> dueDate(DueDateName name) {
        return file.dueDates().stream().filter(date -> date.name() == name).map(FiledDueDate::due);
    }

    private String title() {
        return switch (letter.kind()) {
            case ACKNOWLEDGEMENT -> "accusé de réception de votre réclamation";
            case HOLDING -> "suivi de votre réclamation";
            case ANSWER -> "réponse à votre réclamation";
        };
    }

    private static String count(DueDate due) {
        return switch (due.count()) {
            case CALENDAR_DAYS, CALENDAR_DAYS_ROLLED -> " (" + due.amount() + " jours)";
            case WORKING_DAYS -> " (" + due.amount() + " jours ouvrés)";
            case ELAPSED_HOURS -> " (" + due.amount() + " heures)";
            case NAMED_DAY -> "";
        };
    }

    private static String cameBy(ReceptionChannel channel) {
        return switch (channel) {
            case FORM -> "par formulaire";
            case EMAIL -> "par courriel";
            case POST -> "par courrier";
            case BY_HAND -> "en main propre";
            case IN_PERSON -> "de vive voix";
            case PHONE -> "par téléphone";
            case VOICEMAIL -> "sur notre répondeur";
            case WHATSAPP -> "par WhatsApp";
            case SMS -> "par SMS";
            case TIMESHEET -> "sur un relevé d'heures";
            case LIAISON_NOTEBOOK -> "dans le cahier de liaison";
            case PUBLIC_REVIEW -> "par un avis publié";
        };
    }

    private static String french(CauseCode cause) {
        return switch (cause) {
            case LATENESS -> "un retard";
            case ABSENCE -> "une absence";
            case POOR_WORK -> "un travail mal fait";
            case DAMAGE -> "un dommage causé";
            case BEHAVIOUR -> "un comportement inadapté";
            case PLANNING_ERROR -> "une erreur de planification";
            case MISUNDERSTOOD_NEED -> "un besoin mal compris";
            case MISSING_INSTRUCTION -> "une consigne manquante";
            case MISSING_SKILL -> "une compétence manquante";
            case EQUIPMENT_FAILURE -> "un matériel défaillant";
            case BILLING_ERROR -> "une erreur de facturation";
            case COMMUNICATION -> "un défaut de communication";
            case CLIENT_SIDE -> "une circonstance extérieure à notre entreprise";
            case NO_CAUSE_FOUND -> "aucune cause n'a pu être établie";
            case OTHER -> "une autre cause";
        };
    }
}

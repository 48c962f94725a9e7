package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.projection.EventFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S4-07, S3-21, S4-16 to S4-18, S4-21: each letter word for word, as the files in {@code letters} show it. */
class LetterTextTest {

    /** Of the first event; each other one is recorded ten days after the one before. */
    private static final Instant RECORDED = Instant.parse("2026-04-20T08:00:00Z");

    private final Histories complaint = Histories.of("letter-1");
    private final List<ComplaintEvent> events = new ArrayList<>();

    @Test
    void anAcknowledgementSaysWhatHasBegunUntilWhenAndWhomToAsk() {
        happened(received(ReceptionChannel.EMAIL), complaint.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT));

        assertThat(text(LetterKind.ACKNOWLEDGEMENT)).isEqualTo(golden("acknowledgement"));
    }

    /** A target that has passed is not promised again. */
    @Test
    void aLateAcknowledgementPromisesNothingThatIsOver() {
        happened(received(ReceptionChannel.EMAIL), complaint.acknowledged("2026-05-02T08:00:00Z", DueDateState.MISSED));

        assertThat(text(LetterKind.ACKNOWLEDGEMENT))
                .doesNotContain("30 avril 2026")
                .contains("au plus tard le 5 juin 2026 (30 jours ouvrés)");
    }

    @Test
    void aHoldingLetterGivesItsReasonsAndANewDate() {
        happened(
                received(ReceptionChannel.EMAIL),
                complaint.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT),
                complaint.holdingLetter("2026-05-20T08:00:00Z", "2026-06-20"));

        assertThat(text(LetterKind.HOLDING)).isEqualTo(golden("holding"));
    }

    @Test
    void anAnswerThatUpholdsDisclosesCausesAndPromisesActions() {
        investigated();
        happened(
                complaint.holdingLetter("2026-05-20T08:00:00Z", "2026-06-20"),
                complaint.answered(
                        "2026-06-10T08:00:00Z",
                        AnswerOutcome.UPHELD,
                        "Vous aviez raison : personne n'est venu, et personne ne vous a prévenue.",
                        List.of("remplacement oublié pendant un congé"),
                        List.of(1),
                        "Une intervenante absente devait être entendue.",
                        null,
                        Histories.LETTERHEAD),
                complaint.compensation(1, "150.00", true),
                complaint.approved(1));

        assertThat(text(LetterKind.ANSWER)).isEqualTo(golden("answer-upheld"));
    }

    @Test
    void anAnswerThatRejectsNamesTheMediatorAndTheYear() {
        investigated();
        happened(rejected(List.of(), Histories.LETTERHEAD));

        assertThat(text(LetterKind.ANSWER)).isEqualTo(golden("answer-rejected"));
    }

    /** S4-17: an answer that names no cause discloses those of the investigation, where that has found the client right. */
    @Test
    void theCausesAreDisclosedAlsoWhenTheAnswerForgetsThem() {
        investigated();
        happened(answered(AnswerOutcome.PARTIALLY_UPHELD, List.of(), List.of()));

        assertThat(text(LetterKind.ANSWER)).contains("- une erreur de planification\n- trop serré\n");
    }

    @Test
    void aComplaintThatIsUnfoundedHasNoCauses() {
        happened(received(ReceptionChannel.EMAIL), rejected(List.of(), Histories.LETTERHEAD));

        assertThat(text(LetterKind.ANSWER)).doesNotContain("Les causes");
    }

    /** S4-18: with the day that was promised, whatever became of it later. */
    @Test
    void anActionThatMovesLaterMovesNoLetter() {
        investigated();
        happened(answered(AnswerOutcome.UPHELD, List.of(), List.of(1)));
        var before = text(LetterKind.ANSWER);
        happened(
                complaint.done(1, DueDateState.KEPT),
                complaint.reopenedAction(1, ActionReopened.NOT_EFFECTIVE),
                complaint.owner("planning"));

        assertThat(before).contains("- Appel avant annulation, au plus tard le 1er juin 2026\n");
        assertThat(text(LetterKind.ANSWER)).isEqualTo(before);
    }

    @Test
    void onlyWhatIsGrantedStandsInALetter() {
        investigated();
        happened(
                answered(AnswerOutcome.UPHELD, List.of(), List.of()),
                complaint.compensation(1, "150.00", true),
                complaint.compensation(2, "20.00", false));

        assertThat(text(LetterKind.ANSWER)).doesNotContain("150,00").contains("Dédommagement de 20,00 €");
    }

    /** what was granted for the first answer follows that one, and stands in the second. */
    @Test
    void eachAnswerHasItsOwnLetter() {
        investigated();
        happened(
                answered(AnswerOutcome.UPHELD, List.of(), List.of()),
                complaint.compensation(1, "20.00", false),
                complaint.closed(),
                complaint.reopened(),
                rejected(List.of(), Histories.LETTERHEAD),
                complaint.compensation(2, "30.00", false));

        assertThat(text(LetterKind.ANSWER, 1))
                .contains("Complément")
                .contains("20,00 €")
                .doesNotContain("30,00 €");
        assertThat(text(LetterKind.ANSWER, 2)).contains("Votre dédommagement", "20,00 €", "30,00 €");
        assertThat(sent().find(LetterKind.ANSWER, 3)).isEmpty();
        assertThat(sent().find(LetterKind.ANSWER, 0)).isEmpty();
        assertThat(sent().find(LetterKind.HOLDING, null)).isEmpty();
    }

    /** S4-21. */
    @Test
    void aLetterKeepsItsLetterhead() {
        investigated();
        var moved = new Letterhead("Agence", "9 rue Neuve, Ville", "01 99 00 00 09", "neuve@exemple.example", "2026-2");
        happened(
                answered(AnswerOutcome.UPHELD, List.of(), List.of()),
                complaint.closed(),
                complaint.reopened(),
                rejected(List.of(), moved));

        assertThat(text(LetterKind.ANSWER, 1))
                .startsWith("Agence Exemple\n3 rue des Essais")
                .doesNotContain("neuve");
        assertThat(text(LetterKind.ANSWER, 2)).startsWith("Agence\n9 rue Neuve, Ville\n");
    }

    @Test
    void aLetterOfBeforeLetterheadsSaysThatItHasNone() {
        investigated();
        happened(rejected(List.of(), null));

        assertThat(text(LetterKind.ANSWER)).startsWith("(L'en-tête de cette lettre n'a pas été conservé.)");
    }

    /** an oral complaint starts no year. */
    @Test
    void afterAnOralComplaintTheYearHasNotBegun() {
        var recorded = received(ReceptionChannel.PHONE);
        happened(
                new ComplaintEvent.Recorded(
                        recorded.complaintId(),
                        recorded.registerNumber(),
                        recorded.receivedAt(),
                        recorded.channel(),
                        false,
                        null,
                        recorded.subject(),
                        recorded.description(),
                        recorded.complainant(),
                        recorded.clientId(),
                        null,
                        null,
                        null,
                        recorded.circumstances(),
                        false,
                        recorded.classification(),
                        recorded.classificationInOwnWords(),
                        null,
                        recorded.owner(),
                        recorded.limits()),
                rejected(List.of(), Histories.LETTERHEAD));

        assertThat(text(LetterKind.ANSWER).replaceAll("\\s+", " "))
                .contains("un an à compter du jour où vous nous aurez adressé votre réclamation par écrit");
    }

    /** D6: the platform was closed in July 2025. */
    @Test
    void noLetterNamesTheEuropeanPlatform() {
        investigated();
        happened(rejected(List.of(), Histories.LETTERHEAD));

        assertThat(text(LetterKind.ANSWER))
                .doesNotContain("europa.eu")
                .doesNotContain("RLL")
                .doesNotContain("ODR");
    }

    @Test
    void anErasedFileOnlySaysThatALetterLeft() {
        investigated();
        happened(rejected(List.of("une cause"), Histories.LETTERHEAD), complaint.closed(), complaint.erased());

        assertThat(text(LetterKind.ANSWER).replaceAll("\\s+", " "))
                .contains(
                        "n° REC-2026-00042", "envoyée le 10 juin 2026 par courrier", "ont été effacées le 19 juin 2026")
                .doesNotContain("Émery")
                .doesNotContain("Absence")
                .doesNotContain("une cause");
    }

    /** S2-02. */
    @Test
    void everyLetterGivesTheOneTelephoneNumber() {
        investigated();
        happened(
                complaint.holdingLetter("2026-05-20T08:00:00Z", "2026-06-20"),
                rejected(List.of(), Histories.LETTERHEAD));

        for (var kind : LetterKind.values()) {
            assertThat(text(kind)).as(kind.word()).contains("Téléphone : 01 99 00 00 00");
        }
    }

    @Test
    void noLineIsTooLongForItsPaper() {
        investigated();
        happened(answered(AnswerOutcome.UPHELD, List.of("mot ".repeat(60)), List.of(1)));

        assertThat(text(LetterKind.ANSWER).lines()).allMatch(line -> line.length() <= 78);
    }

    private void investigated() {
        happened(
                received(ReceptionChannel.EMAIL),
                complaint.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT),
                complaint.investigated(
                        GapType.NON_CONFORMITY, true, new Cause(CauseCode.PLANNING_ERROR, CauseOwner.PLANNING)),
                complaint.action());
    }

    private ComplaintEvent.Recorded received(ReceptionChannel channel) {
        return complaint.recorded(
                42,
                Histories.RECEIVED,
                channel,
                null,
                new Complainant("Claire Émery", "claire@example.org", null, "1 rue des Lilas\n00000 Exempleville"),
                null);
    }

    private ComplaintEvent answered(AnswerOutcome outcome, List<String> causes, List<Integer> actions) {
        return complaint.answered(
                "2026-06-10T08:00:00Z",
                outcome,
                "Vous aviez raison.",
                causes,
                actions,
                null,
                null,
                Histories.LETTERHEAD);
    }

    private ComplaintEvent rejected(List<String> causes, @Nullable Letterhead letterhead) {
        return complaint.answered(
                "2026-06-10T08:00:00Z",
                AnswerOutcome.REJECTED,
                "Les relevés d'heures signés confirment les passages.",
                causes,
                List.of(),
                null,
                Histories.MEDIATOR,
                letterhead);
    }

    private void happened(ComplaintEvent... more) {
        events.addAll(List.of(more));
    }

    private LettersSent sent() {
        var fold = new LetterFold();
        LettersSent sent = null;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            sent = fold.after(
                    sent,
                    event,
                    new EventFacts(
                            "letter-1",
                            i + 1,
                            History.storedAs(event.getClass()).value(),
                            RECORDED.plus(Duration.ofDays(10L * i)),
                            "client-relations",
                            "web"));
        }
        return Objects.requireNonNull(sent);
    }

    private String text(LetterKind kind) {
        return text(kind, null);
    }

    private String text(LetterKind kind, @Nullable Integer number) {
        var sent = sent();
        return LetterText.of(sent.find(kind, number).orElseThrow(), sent);
    }

    private static String golden(String name) {
        try (var file = LetterTextTest.class.getResourceAsStream("/letters/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import org.junit.jupiter.api.Test;

/** The letters over HTTP: plain French text, and a clear no where none has left. */
class ReadingLettersTest extends QuerySideTest {

    @Test
    void areReadAsPlainFrenchText() {
        var token = happened(Histories.of("letters-1").everything(41801, false));

        var letter = get("/api/complaints/letters-1/letters/answer?after=" + token);

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(letter.headers().firstValue("Content-Language")).contains("fr");
        assertThat(text(letter))
                .startsWith("Agence Exemple\n")
                .contains("Claire Émery", "2 rue Y, 38100 Grenoble", "REC-2026-41801", "Vous aviez raison.");
        assertThat(text(get("/api/complaints/letters-1/letters/acknowledgement")))
                .as("she has moved, but that letter went to where she lived")
                .contains("1 rue X, 38000 Grenoble");
        assertThat(text(get("/api/complaints/letters-1/letters/holding?number=1")))
                .contains("Le témoin est absent.", "20 juin 2026");
    }

    @Test
    void isRefusedWhereNoneHasLeft() {
        var token = happened(Histories.of("letters-2").recorded(41802, "Retard"));

        for (var letter : new String[] {"acknowledgement", "holding", "answer", "answer?number=1"}) {
            var answer = get("/api/complaints/letters-2/letters/" + letter + (letter.contains("?") ? "&" : "?")
                    + "after=" + token);
            assertThat(answer.statusCode()).as(letter).isEqualTo(404);
            assertThat(text(answer)).contains("LETTER_NOT_SENT");
        }
        assertThat(text(get("/api/complaints/letters-unknown/letters/answer"))).contains("COMPLAINT_UNKNOWN");
        assertThat(get("/api/complaints/letters-2/letters/farewell").statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofAnErasedFileSayOnlyThatTheyLeft() {
        var token = happened(Histories.of("letters-3").everything(41803, true));

        var letter = get("/api/complaints/letters-3/letters/acknowledgement?after=" + token);

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(text(letter)).contains("REC-2026-41803", "effacées").doesNotContain("Émery");
    }
}

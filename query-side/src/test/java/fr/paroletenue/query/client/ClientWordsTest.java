package fr.paroletenue.query.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2-05: what somebody types on the telephone becomes the words by which a client is found. */
class ClientWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "06.12.34.56.78",
                "0612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033612345678",
                "06-12-34-56-78",
                "33612345678"
            })
    void aFrenchNumberIsTheSameHoweverItIsWritten(String written) {
        assertThat(ClientWords.typed(written)).containsExactly("0612345678");
    }

    @ParameterizedTest
    @CsvSource({"+32 2 123 45 67, 3221234567", "+1 202 555 0100, 12025550100"})
    void aNumberFromAbroadKeepsItsCountry(String written, String kept) {
        assertThat(ClientWords.telephone(written)).isEqualTo(kept);
    }

    @Test
    void accentsCapitalsAndStopsDoNotMatter() {
        assertThat(ClientWords.typed("  Hélène LEFÈVRE-Ça, 12 rue de l'Église 38000 "))
                .containsExactly("helene", "lefevre", "ca", "12", "rue", "de", "l", "eglise", "38000");
        assertThat(ClientWords.typed("dupont 06 12 34 56 78 grenoble"))
                .containsExactly("dupont", "0612345678", "grenoble");
        assertThat(ClientWords.typed("claire@example.org")).containsExactly("claire@example.org");
        assertThat(ClientWords.typed(" - ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dupont, dupont, true",
        "dupnot, dupont, true",
        "dupnt, dupont, true",
        "duppont, dupont, true",
        "bupont, dupont, true",
        "duponb, dupont, true",
        "dupno, dupont, false",
        "dpuotn, dupont, false",
        "dudont, dupond, false",
        "aa, a, true",
        "a, aaa, false"
    })
    void oneSlipIsForgivenAndNotTwo(String typed, String word, boolean forgiven) {
        assertThat(ClientWords.isOneSlipAway(typed, word)).isEqualTo(forgiven);
        assertThat(ClientWords.isOneSlipAway(word, typed)).isEqualTo(forgiven);
    }

    /** Else the index would hide what the comparison forgives. */
    @ParameterizedTest
    @ValueSource(strings = {"dupnot", "dupnt", "duppont", "bupont", "duponb", "ddupont", "upont", "dupon"})
    void whateverIsOneSlipAwayIsFoundByTheIndex(String typed) {
        assertThat(ClientWords.remainders(typed)).anyMatch(ClientWords.remainders("dupont")::contains);
    }

    @Test
    void shortWordsAndNumbersForgiveNothing() {
        assertThat(ClientWords.remainders("nil")).isEmpty();
        assertThat(ClientWords.remainders("38000")).isEmpty();
    }
}

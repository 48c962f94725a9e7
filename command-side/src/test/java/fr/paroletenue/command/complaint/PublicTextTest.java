package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.kernel.RefusalCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S5-22: everybody reads a public reply, so it tells nobody's name. */
class PublicTextTest {

    private static final Complainant WHO = new Complainant(
            "Mme Élodie Lemaître", "elodie@exemple.test", "+33 1 99 00 12 34", "12 rue des Essais, 93100 Ville");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bonjour, nous avons répondu à cette personne par courrier.            |
            Madame, merci de votre avis : les vitres seront refaites.             |
            Nous sommes ouverts du lundi au vendredi de 9 h à 18 h depuis 2019.   |
            Chère Madame Lemaitre, merci.                                         | NAME
            MERCI ÉLODIE !                                                        | NAME
            Écrivez à elodie@exemple.test                                         | EMAIL;NAME
            Écrivez à accueil@agence.example                                      | EMAIL
            Nous vous avons appelée au 01 99 00 12 34.                            | PHONE
            Nous vous avons appelée au +33.1.99.00.12.34                          | PHONE
            Nous passerons au 12, rue des essais demain.                          | POSTAL_ADDRESS
            Mme Lemaître, 12 rue des Essais : 0199001234                          | PHONE;NAME;POSTAL_ADDRESS
            """)
    void findsWhatTellsWho(String text, String found) {
        assertThat(PublicText.whatTellsWho(text, WHO))
                .isEqualTo(found == null ? List.of() : Arrays.asList(found.split(";")));
    }

    @Test
    void letsEverythingPassThatIsNobodys() {
        assertThat(PublicText.whatTellsWho("Merci à tous", new Complainant(null, null, null, null)))
                .isEmpty();
    }

    @Test
    void isAskedBeforeAReplyIsNoted() {
        var story = ComplaintStory.recorded();

        var refusal = story.refusal(Acts.reply("Merci Mme Exemple"));

        assertThat(refusal.code()).isEqualTo(RefusalCode.PERSONAL_DATA_IN_PUBLIC);
        assertThat(refusal.facts()).containsEntry("found", List.of("NAME"));
        assertThat(Told.of(story.when(Acts.reply("Merci, c'est réparé")))).containsExactly("PublicReplyPublished");
    }
}

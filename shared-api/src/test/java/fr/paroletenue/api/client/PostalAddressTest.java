package fr.paroletenue.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1-08: what was written down in one go is not typed again. */
class PostalAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 allée des Tilleuls, 38000 Exempleville      | 3 allée des Tilleuls          | 38000 | Exempleville
            3 allée des Tilleuls 38000 Exempleville       | 3 allée des Tilleuls          | 38000 | Exempleville
            12345 route Neuve - 69100, Ville-sur-Essai    | 12345 route Neuve             | 69100 | Ville-sur-Essai
            """)
    void isReadWhereAPostalCodeTellsTheStreetFromTheTown(String text, String line1, String code, String city) {
        assertThat(PostalAddress.read(text)).contains(new PostalAddress(line1, null, code, city));
    }

    @Test
    void isReadFromSeveralLines() {
        assertThat(PostalAddress.read("Bât. B\n3 allée des Tilleuls,\r\n38000 Exempleville\n"))
                .contains(new PostalAddress("Bât. B, 3 allée des Tilleuls", null, "38000", "Exempleville"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"derrière l'église", "38000 Exempleville", "3 allée des Tilleuls 38000", "3800 Ville", ""})
    void isNotGuessed(String text) {
        assertThat(PostalAddress.read(text)).isEmpty();
    }
}

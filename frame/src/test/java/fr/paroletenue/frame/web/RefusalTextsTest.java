package fr.paroletenue.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.RefusalCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages know every refusal, and no refusal that is none. */
class RefusalTextsTest {

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(Texts.BUNDLE, Locale.FRENCH);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

    @Test
    void theLanguagesAgree() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
        for (var key : FRENCH.keySet()) {
            assertThat(FRENCH.getString(key)).as(key).isNotBlank().isNotEqualTo(ENGLISH.getString(key));
        }
    }

    @Test
    void everyCodeHasItsTextsAndEveryTextItsCode() {
        var codes = Stream.concat(
                        Arrays.stream(RefusalCode.values()).map(Enum::name),
                        Arrays.stream(EdgeCode.values()).map(Enum::name))
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"));
        var fields = Arrays.stream(FieldCode.values()).map(code -> "field." + code.name());
        assertThat(Stream.concat(Stream.concat(codes, fields), Stream.of("field.SIZE")))
                .containsExactlyInAnyOrderElementsOf(FRENCH.keySet());
    }
}

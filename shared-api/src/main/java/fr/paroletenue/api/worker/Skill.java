package fr.paroletenue.api.worker;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody can do, as a word of the firm's own list, such as {@code IRONING}; never a sentence about a person. */
public record Skill(@JsonValue String value) {

    /** What may be written: the case does not matter, the stored word is in capitals. */
    public static final String FORM = "[A-Za-z][A-Za-z0-9_]{0,39}";

    public static Skill of(String text) {
        return new Skill(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}

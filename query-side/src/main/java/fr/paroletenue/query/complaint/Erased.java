package fr.paroletenue.query.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where personal data stood (D13): the very values that are read once its key is destroyed, so that a rebuild
 * gives the rows that erasure has left.
 */
final class Erased {

    private static final String WORDS = "(erased)";

    private Erased() {}

    static String words(String words) {
        return WORDS;
    }

    /** What was never said is still not said: nothing was sealed there. */
    static @Nullable String wordsIfAny(@Nullable String words) {
        return words == null ? null : WORDS;
    }

    static List<String> list() {
        return List.of();
    }
}

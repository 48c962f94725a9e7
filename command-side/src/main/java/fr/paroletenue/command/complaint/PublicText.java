package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.Complainant;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks into a text that everybody will read for what tells whose complaint it answers (S5-22). */
final class PublicText {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|\\b0)(?:[\\s.()-]*\\d){8,}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter words are particles and titles that any text may hold. */
    private static final int TELLING = 3;

    private static final Set<String> SAYS_NOBODY = Set.of("mme", "mlle", "monsieur", "madame", "les", "des", "client");

    private PublicText() {}

    /** The kinds of what was found, never the text itself: it goes into an answer and a log. */
    static List<String> whatTellsWho(String text, Complainant complainant) {
        var found = new LinkedHashSet<String>();
        if (EMAIL.matcher(text).find()) {
            found.add("EMAIL");
        }
        if (PHONE.matcher(text).find()) {
            found.add("PHONE");
        }
        var words = Set.copyOf(words(text));
        if (words(complainant.name()).stream()
                .filter(word -> word.length() >= TELLING && !SAYS_NOBODY.contains(word))
                .anyMatch(words::contains)) {
            found.add("NAME");
        }
        var address = complainant.postalAddress();
        if (address != null && holdsLineOf(address, String.join(" ", words(text)))) {
            found.add("POSTAL_ADDRESS");
        }
        return List.copyOf(found);
    }

    private static boolean holdsLineOf(String address, String text) {
        return Arrays.stream(address.split("[\\n,;]"))
                .map(line -> String.join(" ", words(line)))
                .filter(line -> line.length() >= 2 * TELLING)
                .anyMatch(text::contains);
    }

    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(WORDS.split(plain.toLowerCase(Locale.FRENCH)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package fr.paroletenue.query.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people type them when they look for something. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Plain() {}

    /** Without accents or capitals. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The pattern of a LIKE that finds the word anywhere, whatever characters it is made of. */
    public static String anywhere(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

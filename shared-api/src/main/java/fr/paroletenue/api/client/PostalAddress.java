package fr.paroletenue.api.client;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody lives, as it is written on an envelope. Personal data as a whole. */
public record PostalAddress(String line1, @Nullable String line2, String postalCode, String city) {

    /** A street, then a postal code and the name of a town, on one line or on several. */
    private static final Pattern WRITTEN = Pattern.compile("(?s)(.*\\S)[\\s,;-]+([0-9]{5})[\\s,]+(\\S.*)");

    private static final Pattern BREAK = Pattern.compile("\\s*,?\\s*[\\r\\n]+\\s*");
    private static final Pattern END = Pattern.compile("[\\s,;-]+$");

    /** Reads what somebody wrote in one go; empty where no postal code tells the street from the town. */
    public static Optional<PostalAddress> read(String text) {
        var parts = WRITTEN.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new PostalAddress(line(parts.group(1)), null, parts.group(2), line(parts.group(3))))
                : Optional.empty();
    }

    private static String line(String text) {
        return END.matcher(BREAK.matcher(text.strip()).replaceAll(", ")).replaceAll("");
    }
}

package fr.paroletenue.query.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: the value it was sorted by, and the id that tells equals apart. A page that starts behind it needs one
 * look into an index, however far down the list it is.
 *
 * @param sort the order it belongs to; in another one it means nothing
 */
public record Cursor(String sort, String value, String id) {

    private static final String BETWEEN = "\n";

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, sort, value, id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours, or belongs to another order. */
    public static Optional<Cursor> read(String text, String sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == 3 && parts[0].equals(sort)
                    ? Optional.of(new Cursor(parts[0], parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

package fr.paroletenue.frame.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bad field of a request.
 *
 * @param field its path, as {@code complainant.email} or {@code causes[0].cause}; empty for the body as a whole
 * @param message ready text, or null where the bundles know one for the code
 * @param allowed the words of the closed list, where there is one
 */
public record FieldError(
        String field, String code, @Nullable String message, List<String> allowed) {

    /** Names come from the sender: an endless one is not sent back. */
    private static final int LONGEST_NAME = 200;

    public FieldError {
        field = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "..." : field;
        allowed = List.copyOf(allowed);
    }

    public static FieldError of(String field, FieldCode code) {
        return new FieldError(field, code.name(), null, List.of());
    }

    public static FieldError notInList(String field, List<String> allowed) {
        return new FieldError(field, FieldCode.NOT_IN_LIST.name(), null, allowed);
    }
}

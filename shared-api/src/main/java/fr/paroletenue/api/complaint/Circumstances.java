package fr.paroletenue.api.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where it happened, and what shows it (S4-02), as far as it was told. Personal data as a whole.
 *
 * @param happenedOn Paris day
 */
public record Circumstances(
        @Nullable LocalDate happenedOn,
        @Nullable String place,
        @Nullable String evidence) {

    public static final Circumstances UNKNOWN = new Circumstances(null, null, null);

    /** What is read once the key is destroyed. */
    public static Circumstances erased() {
        return UNKNOWN;
    }
}

package fr.paroletenue.api.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word of a closed list, or the person's own words where the list does not have it. The code can be counted for ever; the
 * own words are personal data and go when their key goes.
 */
public record Listed<E extends Enum<E>>(E code, @Nullable String ownWords) {

    /** Reads {@code text} as a code whatever its case; anything else becomes {@code other} with the words kept. */
    public static <E extends Enum<E>> Listed<E> read(@Nullable String text, Class<E> list, E absent, E other) {
        if (text == null || text.isBlank()) {
            return new Listed<>(absent, null);
        }
        var wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E code : list.getEnumConstants()) {
            if (code.name().equals(wanted)) {
                return new Listed<>(code, null);
            }
        }
        return new Listed<>(other, text.strip());
    }
}

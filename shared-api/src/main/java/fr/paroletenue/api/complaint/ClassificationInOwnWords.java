package fr.paroletenue.api.complaint;

import org.jspecify.annotations.Nullable;

/** The words behind each OTHER of a {@link Classification}. */
public record ClassificationInOwnWords(
        @Nullable String source,
        @Nullable String motive,
        @Nullable String category) {

    public static ClassificationInOwnWords erased() {
        return new ClassificationInOwnWords(null, null, null);
    }
}

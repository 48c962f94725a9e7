package fr.paroletenue.frame.web;

import org.jspecify.annotations.Nullable;

/** What stands behind the question mark: a form sends its empty fields too, and an empty filter means no filter. */
public final class Given {

    private Given() {}

    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

package fr.paroletenue.frame.web;

import org.jspecify.annotations.Nullable;

/** A form sends its empty fields too, and an empty field means nothing. */
public final class Given {

    private Given() {}

    /** Of a filter behind the question mark; what stands around it belongs to it. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether every place that it may go to can hold it. */
    public static boolean isPlain(String text) {
        return PlainText.isPlain(text);
    }

    /** Of a body, without what stands around it. */
    public static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

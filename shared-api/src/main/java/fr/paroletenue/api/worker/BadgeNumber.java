package fr.paroletenue.api.worker;

import java.util.Locale;

/** What tells one badge from another: however a number is written, in capitals or not, it is the same one. */
public record BadgeNumber(String value) {

    public static BadgeNumber of(String text) {
        return new BadgeNumber(text.strip().toUpperCase(Locale.ROOT));
    }
}

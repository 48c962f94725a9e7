package fr.paroletenue.api.worker;

import org.jspecify.annotations.Nullable;

/**
 * What the one who saw the extract read in it. It tells of offences, so it is sealed like words, and it is all that is kept:
 * no copy, no wording (D5).
 */
public record BackgroundFinding(@Nullable Result result) {

    /** Nothing more may be written down. */
    public enum Result {
        NOTHING_NOTED,
        NOTED
    }

    /** What is read once the key is destroyed. */
    public static BackgroundFinding erased() {
        return new BackgroundFinding(null);
    }
}

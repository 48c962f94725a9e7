package fr.paroletenue.query.complaint;

import java.util.Arrays;
import java.util.Optional;

/** The letters that a client gets about a complaint. */
public enum LetterKind {
    ACKNOWLEDGEMENT("acknowledgement"),
    HOLDING("holding"),
    ANSWER("answer");

    private final String word;

    LetterKind(String word) {
        this.word = word;
    }

    /** As it stands in a path. */
    public String word() {
        return word;
    }

    public static Optional<LetterKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

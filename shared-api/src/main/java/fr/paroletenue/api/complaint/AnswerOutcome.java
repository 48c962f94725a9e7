package fr.paroletenue.api.complaint;

/** What the answer says (S3-24, S4-15). */
public enum AnswerOutcome {
    UPHELD(false),
    PARTIALLY_UPHELD(true),
    REJECTED(true),
    NOT_A_COMPLAINT(true);

    private final boolean motivesNeeded;

    AnswerOutcome(boolean motivesNeeded) {
        this.motivesNeeded = motivesNeeded;
    }

    /** Whoever is refused something is told why (S4-16). */
    public boolean needsMotives() {
        return motivesNeeded;
    }
}

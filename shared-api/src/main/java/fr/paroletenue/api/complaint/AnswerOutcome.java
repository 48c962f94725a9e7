package fr.paroletenue.api.complaint;

/** What the answer says (S3-24, S4-15). Whatever it says, it says why (S4-16). */
public enum AnswerOutcome {
    UPHELD,
    PARTIALLY_UPHELD,
    REJECTED,
    /** Direction discarded it; the client is still told so, with reasons (D8). */
    NOT_A_COMPLAINT;

    /** In full or in part, so that something may be paid for it (S4-19). */
    public boolean upholdsSomething() {
        return this == UPHELD || this == PARTIALLY_UPHELD;
    }

    /** In full or in part, so that the client is told of a mediator and may go there (D6, S3-26). */
    public boolean rejectsSomething() {
        return this == REJECTED || this == PARTIALLY_UPHELD;
    }
}

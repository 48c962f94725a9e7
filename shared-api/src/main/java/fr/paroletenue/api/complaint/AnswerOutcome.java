package fr.paroletenue.api.complaint;

/** What the answer says (S3-24, S4-15). Whatever it says, it says why (S4-16). */
public enum AnswerOutcome {
    UPHELD,
    PARTIALLY_UPHELD,
    REJECTED,
    /** Direction discarded it; the client is still told so, with reasons (D8). */
    NOT_A_COMPLAINT
}

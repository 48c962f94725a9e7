package fr.paroletenue.api.followup;

/** What was found wrong. */
public enum AnomalyKind {
    /** Nobody of the firm was there at the first visit (S1-13). */
    FIRST_VISIT_NOT_ACCOMPANIED,
    /** A recurring service began without a liaison notebook (S2-23). */
    NOTEBOOK_MISSING,
    /** What was done is not what was agreed. */
    QUALITY,
    PUNCTUALITY,
    SAFETY,
    EQUIPMENT,
    ORGANISATION,
    OTHER
}

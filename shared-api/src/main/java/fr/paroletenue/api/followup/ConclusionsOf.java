package fr.paroletenue.api.followup;

/** What the conclusions are about. */
public enum ConclusionsOf {
    /** A follow-up visit (S1-20). */
    VISIT,
    /** A surprise check (S1-22). */
    CHECK
}

package fr.paroletenue.api.followup;

/** How the client learns of the conclusions (S1-21, S1-23). */
public enum ConclusionsChannel {
    /** The sheet that is left in the home. */
    SHEET_LEFT_AT_HOME,
    /** A message on the telephone. */
    TELEPHONE_MESSAGE,
    PHONE_CALL
}

package fr.paroletenue.api.request;

/** Where a request stands. */
public enum RequestStatus {
    OPEN,
    /** Its quote was accepted. */
    ACCEPTED,
    /** A contract was drawn up from it. */
    CONCLUDED,
    /** Nothing came of it. */
    ABANDONED,
    ERASED
}

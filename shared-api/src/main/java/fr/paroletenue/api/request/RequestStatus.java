package fr.paroletenue.api.request;

/** Where a request stands. */
public enum RequestStatus {
    OPEN,
    /** Its quote was accepted. */
    ACCEPTED,
    /** Nothing came of it. */
    ABANDONED,
    ERASED
}

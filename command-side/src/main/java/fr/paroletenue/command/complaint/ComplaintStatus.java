package fr.paroletenue.command.complaint;

/** Where a complaint stands. Being discarded is no status: clocks run on, and the client still gets an answer (D8). */
enum ComplaintStatus {
    NONE,
    OPEN,
    ANSWERED,
    CLOSED,
    WITHDRAWN,
    /** Taken up again after it was closed; the answer that was given stands, another one may follow. */
    REOPENED,
    ERASED
}

package fr.paroletenue.query.complaint;

/** Where a complaint stands. Discarded is no status: its clocks run on and it still gets an answer (D8). */
public enum ComplaintStatus {
    OPEN,
    ANSWERED,
    CLOSED,
    WITHDRAWN,
    /** Taken up again after it was closed. */
    REOPENED,
    /** Its keys are destroyed; codes, dates, amounts and counts are all that is left. */
    ERASED
}

package fr.paroletenue.api.request;

/** Why the time of a worker was given back. */
public enum ReleaseCause {
    RELEASED,
    /** Somebody else comes, or the same one for other needs. */
    REASSIGNED,
    /** What is needed is something else than what they were assigned for (S1-11). */
    NEEDS_CHANGED,
    ABANDONED,
    /** The worker has left the firm. */
    WORKER_DEPARTED
}

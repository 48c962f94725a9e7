package fr.paroletenue.api.mission;

/** Why a planned visit will not take place. */
public enum CancelCause {
    CLIENT_AWAY,
    CLIENT_ASKED,
    FIRM_ASKED,
    /** Nobody could be found instead of the worker, or the client wanted nobody else. */
    NO_WORKER,
    /** The pattern is another one now; what it puts here is planned anew. */
    PATTERN_CHANGED,
    CONTRACT_OVER
}

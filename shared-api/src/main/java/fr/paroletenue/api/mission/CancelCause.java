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
    /** Nobody comes for a while; should the pause not take place, what the pattern puts here is planned anew. */
    PAUSED,
    CONTRACT_OVER;

    /** Whether somebody decided it for this very visit. */
    public boolean isByHand() {
        return this != PATTERN_CHANGED && this != PAUSED && this != CONTRACT_OVER;
    }
}

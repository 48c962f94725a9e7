package fr.paroletenue.api.mission;

/** Where a visit of the plan comes from. */
public enum VisitOrigin {
    /** Unfolded from the pattern of the schedule. */
    PATTERN,
    /** Added by hand: a single service, or one more than usual. */
    ADDED,
    /** Moved here from another month. */
    MOVED
}

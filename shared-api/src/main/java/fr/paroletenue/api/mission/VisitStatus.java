package fr.paroletenue.api.mission;

/** Where a visit stands. */
public enum VisitStatus {
    PLANNED,
    /** Its worker cannot come, and nobody else does yet (S2-22). */
    UNCOVERED,
    /** Another worker was offered to the client, who has not answered yet (S2-22). */
    REPLACEMENT_OFFERED,
    DONE,
    MISSED,
    CANCELLED,
    /** It takes place in another month, as another visit. */
    MOVED_AWAY;

    /** Whether somebody still has to come. */
    public boolean isAhead() {
        return this == PLANNED || this == UNCOVERED || this == REPLACEMENT_OFFERED;
    }
}

package fr.paroletenue.api.followup;

/** How an anomaly ended. */
public enum AnomalyOutcome {
    RESOLVED,
    /** There was none. */
    UNFOUNDED,
    /** It stays as it is, for a reason that is given. */
    ACCEPTED
}

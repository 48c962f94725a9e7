package fr.paroletenue.api.followup;

/** The life of an anomaly. */
public enum AnomalyStatus {
    OPEN,
    CLOSED,
    ERASED
}

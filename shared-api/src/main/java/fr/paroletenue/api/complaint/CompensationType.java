package fr.paroletenue.api.complaint;

/** Money back, or a gesture on a later invoice (S4-19). */
public enum CompensationType {
    FINANCIAL,
    COMMERCIAL
}

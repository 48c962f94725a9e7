package fr.paroletenue.api.complaint;

/** Where a complaint comes from (S4-03). */
public enum ComplaintSource {
    CLIENT,
    FAMILY,
    GUARDIAN,
    WORKER,
    PARTNER,
    PUBLIC,
    OTHER
}

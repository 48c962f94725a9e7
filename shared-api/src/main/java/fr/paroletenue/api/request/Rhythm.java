package fr.paroletenue.api.request;

/** How often. */
public enum Rhythm {
    RECURRING,
    ONE_OFF
}

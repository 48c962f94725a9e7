package fr.paroletenue.api.mission;

/** Why nobody comes for a while. */
public enum PauseReason {
    CLIENT_AWAY,
    WORKS_AT_HOME,
    FIRM_CLOSED,
    OTHER
}

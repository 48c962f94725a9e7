package fr.paroletenue.api.mission;

/** Why nobody comes any more. */
public enum UncoveredBecause {
    WORKER_ABSENT,
    WORKER_DEPARTED
}

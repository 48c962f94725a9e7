package fr.paroletenue.api.worker;

/** Why somebody cannot come at the times asked for; no reason outweighs it (S1-09, S2-15). */
public enum Unavailability {
    OUTSIDE_AVAILABILITY,
    ALREADY_ENGAGED,
    ABSENT
}

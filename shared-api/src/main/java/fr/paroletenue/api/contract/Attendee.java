package fr.paroletenue.api.contract;

/** Who has to be at the introduction meeting: all three (S2-27). */
public enum Attendee {
    CLIENT,
    WORKER,
    REPRESENTATIVE
}

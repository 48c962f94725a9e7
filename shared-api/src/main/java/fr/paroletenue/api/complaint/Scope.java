package fr.paroletenue.api.complaint;

/** Whether others are concerned too (S4-12). */
public enum Scope {
    ISOLATED,
    SYSTEMIC
}

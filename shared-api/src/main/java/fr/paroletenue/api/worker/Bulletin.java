package fr.paroletenue.api.worker;

/** Which extract of the criminal record an employer may be shown (D5). */
public enum Bulletin {
    /** The only one that a person asks for and shows. */
    B3
}

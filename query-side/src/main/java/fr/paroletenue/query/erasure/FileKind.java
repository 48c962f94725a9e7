package fr.paroletenue.query.erasure;

/** The kinds of files that are kept for their years and may be erased then, as lists name them. */
public enum FileKind {
    CLIENT,
    COMPLAINT,
    CONTRACT,
    MESSAGE,
    REQUEST,
    WORKER
}

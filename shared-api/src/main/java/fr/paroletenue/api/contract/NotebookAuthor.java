package fr.paroletenue.api.contract;

/** Who wrote in the liaison notebook (S2-23). */
public enum NotebookAuthor {
    CLIENT,
    WORKER,
    FIRM
}

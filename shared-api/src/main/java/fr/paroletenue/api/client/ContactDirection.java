package fr.paroletenue.api.client;

/** Who spoke to whom. */
public enum ContactDirection {
    /** The client to the firm. */
    IN,
    /** The firm to the client. */
    OUT
}

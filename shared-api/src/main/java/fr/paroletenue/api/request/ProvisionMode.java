package fr.paroletenue.api.request;

/** Who employs the one who comes; a quote has to say it (S2-12). */
public enum ProvisionMode {
    /** The firm does. */
    PROVIDER,
    /** The client does, and the firm acts for the client. */
    AGENT
}

package fr.paroletenue.api.kernel;

/** Why, and therefore how long, personal data is kept (D13). One person may have a key in each class. */
public enum RetentionClass {
    COMPLAINT,
    CONTRACT,
    INVOICE,
    QUOTE,
    PROSPECT,
    WORKER,
    /** What the firm itself found wrong (S2-37). */
    ANOMALY,
    /** Who a client is: kept as long as somebody is a prospect or a client, and for the years after. */
    CLIENT
}

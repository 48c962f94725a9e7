package fr.paroletenue.api.request;

/** What became of a quote. */
public enum QuoteStanding {
    /** Nobody has answered yet; whether it still may be depends on the day. */
    ISSUED,
    ACCEPTED,
    REFUSED,
    /** A newer one took its place. */
    SUPERSEDED
}

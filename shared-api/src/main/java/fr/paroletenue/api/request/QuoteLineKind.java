package fr.paroletenue.api.request;

/** What a line of a quote is the price of. */
public enum QuoteLineKind {
    HOURS,
    FLAT_PRICE,
    /** What is asked for besides the work, such as travel. */
    FEE
}

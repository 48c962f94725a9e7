package fr.paroletenue.api.request;

/** How often a line of a quote is paid. */
public enum PaidHow {
    EACH_MONTH,
    ONCE
}

package fr.paroletenue.api.request;

/** What somebody may need at home. */
public enum HomeService {
    CLEANING,
    IRONING,
    COOKING,
    SHOPPING,
    CHILDCARE,
    ELDERLY_CARE,
    GARDENING,
    OTHER
}

package fr.paroletenue.api.complaint;

/** Why somebody complains, in the complainant's view (S4-03). */
public enum ComplaintMotive {
    NOT_STATED,
    QUALITY,
    LATENESS,
    ABSENCE,
    REPLACEMENT,
    BEHAVIOUR,
    DAMAGE,
    THEFT_ALLEGED,
    PLANNING,
    BILLING,
    CONTRACT,
    WELCOME,
    INFORMATION,
    OTHER
}

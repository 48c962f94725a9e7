package fr.paroletenue.api.complaint;

/** What the complaint is about (S3-03). */
public enum ComplaintCategory {
    NOT_STATED,
    SERVICE,
    EQUIPMENT,
    BILLING,
    STAFF,
    WELCOME,
    OTHER
}

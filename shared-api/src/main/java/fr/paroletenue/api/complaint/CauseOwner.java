package fr.paroletenue.api.complaint;

/** The process of the firm that owns a cause. */
public enum CauseOwner {
    NOT_STATED,
    PLANNING,
    RECRUITMENT,
    TRAINING,
    TECHNICAL_SUPERVISION,
    CLIENT_RELATIONS,
    BILLING,
    PURCHASING,
    MANAGEMENT,
    SUPPLIER,
    CLIENT,
    OTHER
}

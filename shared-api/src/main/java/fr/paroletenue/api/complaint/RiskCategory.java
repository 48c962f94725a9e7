package fr.paroletenue.api.complaint;

/** What the firm risks with it (S3-04). */
public enum RiskCategory {
    NOT_ASSESSED,
    NONE,
    OPERATIONAL,
    LEGAL,
    LEGAL_AND_OPERATIONAL
}

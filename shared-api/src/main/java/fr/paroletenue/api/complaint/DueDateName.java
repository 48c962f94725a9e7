package fr.paroletenue.api.complaint;

/** The due dates that a complaint may carry. A missed target alerts; a missed limit is a breach (D1). */
public enum DueDateName {
    ACKNOWLEDGEMENT_TARGET(Weight.TARGET),
    ACKNOWLEDGEMENT_LIMIT(Weight.LIMIT),
    ANSWER_TARGET(Weight.TARGET),
    ANSWER_LIMIT(Weight.LIMIT),
    /** Direction knows of the complaint (S3-10). */
    DIRECTION_INFORMED(Weight.TARGET),
    /** Something was done about it (S3-14). */
    FIRST_MEASURE(Weight.TARGET),
    /** A decision on immediate action at severity 4 (S4-11). */
    IMMEDIATE_ACTION(Weight.TARGET),
    /** The next word to a client who waits (S3-20). */
    UPDATE(Weight.TARGET),
    /** The new date that a holding letter promised (S3-20, S3-21). */
    PROMISED_ANSWER(Weight.LIMIT),
    /** A corrective action is done; one for each of them (S3-29, S3-32). */
    CORRECTIVE_ACTION(Weight.TARGET),
    /** Somebody looks whether a corrective action helped; one for each of them (S4-20). */
    EFFECTIVENESS_REVIEW(Weight.TARGET);

    private enum Weight {
        TARGET,
        LIMIT
    }

    private final Weight weight;

    DueDateName(Weight weight) {
        this.weight = weight;
    }

    public boolean isLimit() {
        return weight == Weight.LIMIT;
    }

    /** As it stands in a URL: {@code acknowledgement-target}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

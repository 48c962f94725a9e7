package fr.paroletenue.api.complaint;

/** The step by which the firm first did something about a complaint besides writing that it arrived (S3-14). */
public enum FirstMeasure {
    IMMEDIATE_ACTION,
    INVESTIGATION,
    CORRECTIVE_ACTION,
    MEETING,
    ANSWER
}

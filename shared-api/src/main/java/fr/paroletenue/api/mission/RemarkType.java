package fr.paroletenue.api.mission;

/** What the client wrote at the foot of a timesheet (S1-16). */
public enum RemarkType {
    INFORMATION,
    /** Goes into the call log like any other message (S1-04). */
    REQUEST,
    /** Goes into the call log and becomes a complaint, whose clocks start with the signature (S3-08). */
    COMPLAINT
}

package fr.paroletenue.api.kernel;

/** What became of a due date. */
public enum DueDateState {
    OPEN,
    KEPT,
    MISSED,
    /** Missed, but excused by an update sent in time (S3-20). */
    EXCUSED
}

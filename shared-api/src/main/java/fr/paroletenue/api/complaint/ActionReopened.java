package fr.paroletenue.api.complaint;

/** Why a corrective action has to be done again (S4-20). */
public enum ActionReopened {
    NOT_EFFECTIVE,
    /** The same client complained of the same cause too often. */
    RECURRENCE
}

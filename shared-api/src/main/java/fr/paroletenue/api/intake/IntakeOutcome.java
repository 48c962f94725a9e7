package fr.paroletenue.api.intake;

/** What came of a message; exactly one for each (S2-06). */
public enum IntakeOutcome {
    /** The caller got what was asked for there and then (S2-08). */
    ANSWERED,
    INFORMATION_SENT,
    CALLED_BACK,
    PLANNING_CHANGE,
    /** Nothing had to be done, for a reason that is noted. */
    NO_ACTION,
    /** It became a complaint. */
    COMPLAINT,
    /** It became a remark, for want of contact details or by itself. */
    REMARK,
    /** It became a request (S1-08). */
    REQUEST,
    /** It was kept as a contact in the client's file, where it stands what was said (S1-03). */
    CONTACT;

    /** Whether something of its own came of the message, by an act of its own. */
    public boolean isBecoming() {
        return this == COMPLAINT || this == REMARK || this == REQUEST;
    }
}

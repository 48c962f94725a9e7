package fr.paroletenue.api.followup;

/** The three calls that are promised, each for itself (D11). */
public enum CallKind {
    /** Within eight days of the first visit (S1-14). */
    EIGHT_DAYS(FollowUpDueDate.CALL_8_DAYS),
    /** A month after it (S2-35). */
    ONE_MONTH(FollowUpDueDate.CALL_MONTH),
    /** Once a year (S2-36). */
    YEARLY(FollowUpDueDate.CALL_YEARLY);

    private final FollowUpDueDate dueDate;

    CallKind(FollowUpDueDate dueDate) {
        this.dueDate = dueDate;
    }

    public FollowUpDueDate dueDate() {
        return dueDate;
    }
}

package fr.paroletenue.api.followup;

/** What the follow-up of a contract may owe by a day or an hour. */
public enum FollowUpDueDate {
    /** The call within eight days of the first visit (S1-14, R-20). */
    CALL_8_DAYS,
    /** The call a month after it (S2-35, R-21). */
    CALL_MONTH,
    /** The call of a year (S2-36, R-22). */
    CALL_YEARLY,
    /** A visit of the technical supervisor (S1-20). */
    VISIT,
    /** The client hears of a surprise check (S1-23). */
    CHECK_NOTICE,
    /** The satisfaction questionnaire of a calendar year (S1-07, S1-24, S2-38). */
    SURVEY;

    /** Whether nobody waits for it any more once the contract is over. */
    public boolean endsWithTheContract() {
        return this != CHECK_NOTICE;
    }
}

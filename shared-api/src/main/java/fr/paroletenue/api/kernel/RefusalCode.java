package fr.paroletenue.api.kernel;

/** Every reason for which the house says no. The text in French and English stands in the refusals bundles. */
public enum RefusalCode {
    // the thing is not there
    COMPLAINT_UNKNOWN(Kind.UNKNOWN),
    REMARK_UNKNOWN(Kind.UNKNOWN),
    POLICY_UNKNOWN(Kind.UNKNOWN),
    ACCOUNT_UNKNOWN(Kind.UNKNOWN),
    READ_MODEL_UNKNOWN(Kind.UNKNOWN),

    // the state does not allow it
    STATE_DOES_NOT_ALLOW(Kind.CONFLICT),
    ALREADY_DONE_DIFFERENTLY(Kind.CONFLICT),
    ALREADY_PROMOTED(Kind.CONFLICT),
    ALREADY_EXISTS(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    PERSONAL_DATA_ERASED(Kind.CONFLICT),
    STALE_VERSION(Kind.STALE),

    // somebody else has to do it
    NOT_OWNER_OR_DEPUTY(Kind.FORBIDDEN),

    // a rule says no
    RECEIVED_IN_THE_FUTURE(Kind.RULE),
    BEFORE_FIRST_DAY(Kind.RULE),
    SENT_IN_THE_FUTURE(Kind.RULE),
    SENT_BEFORE_RECEIPT(Kind.RULE),
    SENT_BEFORE_LAST_LETTER(Kind.RULE),
    COORDINATES_NEEDED(Kind.RULE),
    WRITTEN_REASON_NEEDED(Kind.RULE),
    OWNER_NOT_AN_ACCOUNT(Kind.RULE),
    DEPUTY_IS_OWNER(Kind.RULE),
    INVESTIGATION_NEEDED(Kind.RULE),
    ACKNOWLEDGEMENT_NEEDED(Kind.RULE),
    MOTIVES_NEEDED(Kind.RULE),
    DELAY_REASONS_NEEDED(Kind.RULE),
    OUTCOME_CONTRADICTS_QUALIFICATION(Kind.RULE),
    ACTION_UNKNOWN(Kind.RULE),
    ANSWER_NEEDED(Kind.RULE),
    DYSFUNCTIONS_NEEDED(Kind.RULE),
    ACTION_OR_REASON_NEEDED(Kind.RULE),
    NEW_DATE_NOT_AFTER_LETTER(Kind.RULE),
    NEW_DATE_TOO_FAR(Kind.RULE),
    LAST_ADMINISTRATOR(Kind.RULE),
    POLICY_STARTS_IN_THE_PAST(Kind.RULE),
    POLICY_VALUE_UNREADABLE(Kind.RULE),
    IDEMPOTENCY_KEY_REUSED(Kind.RULE);

    /** What sort of no it is; the HTTP edge turns it into a status. */
    public enum Kind {
        UNKNOWN,
        CONFLICT,
        STALE,
        FORBIDDEN,
        RULE
    }

    private final Kind kind;

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

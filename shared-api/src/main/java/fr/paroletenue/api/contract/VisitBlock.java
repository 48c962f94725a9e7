package fr.paroletenue.api.contract;

/** Why a worker may not come for a visit. */
public enum VisitBlock {
    NOT_SIGNED,
    NOT_RETURNED,
    BEFORE_THE_START,
    /** The client may still withdraw and has not asked to begin earlier (S2-17; art. L221-25). */
    WITHDRAWAL_PERIOD_RUNNING,
    INTRODUCTION_MEETING_MISSING,
    SCOPE_NOT_SIGNED_BY_WORKER,
    CONTRACT_OVER
}

package fr.paroletenue.api.complaint;

/** What the investigation found behind the complaint (S4-08). */
public enum CauseCode {
    LATENESS,
    ABSENCE,
    POOR_WORK,
    DAMAGE,
    BEHAVIOUR,
    PLANNING_ERROR,
    MISUNDERSTOOD_NEED,
    MISSING_INSTRUCTION,
    MISSING_SKILL,
    EQUIPMENT_FAILURE,
    BILLING_ERROR,
    COMMUNICATION,
    CLIENT_SIDE,
    NO_CAUSE_FOUND,
    OTHER
}

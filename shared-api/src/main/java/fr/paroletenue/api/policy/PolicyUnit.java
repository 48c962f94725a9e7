package fr.paroletenue.api.policy;

/** How the value of a policy is read. */
public enum PolicyUnit {
    ELAPSED_HOURS,
    CALENDAR_DAYS,
    WORKING_DAYS,
    WORKING_DAYS_BEFORE,
    MONTHS,
    YEARS,
    EUROS,
    COUNT,
    TEXT
}

package fr.paroletenue.api.mission;

/** What a mission may owe. Due dates of a remark bear its number behind the name. */
public enum MissionDueDate {
    /** The timesheet is signed by client and worker on the day of the last visit of the month (S1-15). */
    TIMESHEET,
    /** The technical supervisor has answered a remark before the next visit (S1-17, R-24). */
    REMARK,
    /** Somebody else was found before a visit that its worker cannot make (S2-22). */
    REPLACEMENT
}

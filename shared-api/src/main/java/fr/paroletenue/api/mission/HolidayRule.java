package fr.paroletenue.api.mission;

/** What becomes of a visit that the pattern puts on a public holiday. */
public enum HolidayRule {
    /** There is none. */
    SKIP,
    /** It takes place all the same. */
    KEEP,
    /** It takes place at the same time on the working day before. */
    DAY_BEFORE,
    /** It takes place at the same time on the working day after. */
    DAY_AFTER
}

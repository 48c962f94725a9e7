package fr.paroletenue.api.kernel;

/** How a time limit is read (rules, reading rules b to d). */
public enum DayCount {
    /** Elapsed hours on the instant; a day of 25 hours counts 25. */
    ELAPSED_HOURS,
    /** Every day counts; ends at the midnight that ends the last day. */
    CALENDAR_DAYS,
    /** Monday to Friday without public holidays (jours ouvrés). */
    WORKING_DAYS,
    /**
     * A right of the client in days: every day counts, and a last day that is a Saturday, Sunday or public holiday rolls to the
     * next day that is none of these (Reg. 1182/71; rules, reading rules e and f2).
     */
    CALENDAR_DAYS_ROLLED,
    /** A date named by a person, such as the new date of a holding letter. */
    NAMED_DAY
}

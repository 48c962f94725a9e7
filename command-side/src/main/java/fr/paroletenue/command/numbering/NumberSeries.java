package fr.paroletenue.command.numbering;

/** The series in which the firm counts without gaps; each begins anew with the Paris year. */
public enum NumberSeries {
    /** The complaint register (S3-13). */
    COMPLAINT_REGISTER("REC"),
    /** The call log, main courante (S2-07). */
    CALL_LOG("MC"),
    /** The quotes (S2-12). */
    QUOTES("DEV"),
    /** What the firm itself found wrong (S2-37). */
    ANOMALIES("ANO");

    private final String prefix;

    NumberSeries(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}

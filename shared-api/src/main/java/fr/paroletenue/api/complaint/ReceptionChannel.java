package fr.paroletenue.api.complaint;

/** The ways by which dissatisfaction reaches the firm: any (S3-08). */
public enum ReceptionChannel {
    FORM(true),
    EMAIL(true),
    POST(true),
    BY_HAND(true),
    PHONE(false),
    VOICEMAIL(false),
    WHATSAPP(true),
    SMS(true),
    TIMESHEET(true),
    LIAISON_NOTEBOOK(true),
    PUBLIC_REVIEW(true),
    IN_PERSON(false);

    private final boolean written;

    ReceptionChannel(boolean written) {
        this.written = written;
    }

    /** Whether what comes this way is written, unless said otherwise with a reason (S5-05, D10). */
    public boolean isWritten() {
        return written;
    }
}

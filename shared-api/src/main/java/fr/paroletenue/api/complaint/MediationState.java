package fr.paroletenue.api.complaint;

/** Where the file lies at the mediator (S3-26, R-64). */
public enum MediationState {
    REFERRED(true),
    ADMITTED(true),
    PROPOSAL_MADE(true),
    INADMISSIBLE(false),
    AGREED(false),
    NOT_AGREED(false),
    ABANDONED(false);

    private final boolean open;

    MediationState(boolean open) {
        this.open = open;
    }

    /** As long as it is open, nothing of the file may be erased. */
    public boolean isOpen() {
        return open;
    }
}

package fr.paroletenue.api.client;

/** As what somebody of the firm is named to a client (S1-02, S2-32). */
public enum ContactPersonRole {
    PLANNER("PLANNING"),
    TECHNICAL_SUPERVISOR("TECHNICAL_SUPERVISOR");

    private final String accountRole;

    ContactPersonRole(String accountRole) {
        this.accountRole = accountRole;
    }

    /** The role that the account of such a person has. */
    public String accountRole() {
        return accountRole;
    }

    /** As what the duty to tell the client is kept. */
    public String notice() {
        return name() + "_NOTICE";
    }
}

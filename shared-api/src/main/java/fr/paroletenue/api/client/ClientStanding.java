package fr.paroletenue.api.client;

/** What somebody is to the firm. */
public enum ClientStanding {
    /** Enquired and has no contract. */
    PROSPECT,
    CLIENT,
    /** Had a contract. */
    FORMER_CLIENT,
    /** Enquired, and nothing came of it. */
    GIVEN_UP_PROSPECT;

    /** Whether something is still owed to them: an open dossier (S1-02). */
    public boolean isOpen() {
        return this == PROSPECT || this == CLIENT;
    }

    /** What remains once the relationship is over. */
    public ClientStanding ended() {
        return switch (this) {
            case PROSPECT, GIVEN_UP_PROSPECT -> GIVEN_UP_PROSPECT;
            case CLIENT, FORMER_CLIENT -> FORMER_CLIENT;
        };
    }
}

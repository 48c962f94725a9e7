package fr.paroletenue.api.contract;

/** Why a contract is over. */
public enum EndCause {
    /** Undone by the client within the withdrawal period. */
    WITHDRAWN,
    /** Given up by the client, and its last day has passed. */
    TERMINATED
}

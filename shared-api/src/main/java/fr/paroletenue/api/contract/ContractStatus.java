package fr.paroletenue.api.contract;

/** Where a contract stands. */
public enum ContractStatus {
    /** Written, and nobody has signed it yet. */
    DRAWN_UP,
    /** Signed by the client, and not back yet (S1-12). */
    SIGNED,
    /** Signed and back: visits may come. */
    RUNNING,
    /** The client gave notice; it runs until its last day. */
    ENDING,
    ENDED,
    /** Never signed, and nothing comes of it. */
    ABANDONED,
    ERASED
}

package fr.paroletenue.api.contract;

/** What a contract may owe by a day. */
public enum ContractDueDate {
    /** The client has the end, or the withdrawal, confirmed in a lasting form (S2-16, S2-17). */
    END_CONFIRMATION,
    /** What was paid ahead is back (S2-16, S2-17). */
    REFUND
}

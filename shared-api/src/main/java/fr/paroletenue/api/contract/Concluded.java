package fr.paroletenue.api.contract;

/** Where and how a contract was concluded (S1-12); what the law gives the client follows from it. */
public enum Concluded {
    /** Away from the firm's office, such as at the client's home. */
    OFF_PREMISES,
    /** Without meeting: by post, telephone or online. */
    DISTANCE,
    /** At the firm's office. */
    ON_PREMISES;

    /** Code de la consommation, art. L221-18: who signed at the office has no second thoughts by law. */
    public boolean givesARightToWithdraw() {
        return this != ON_PREMISES;
    }
}

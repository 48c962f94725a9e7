package fr.paroletenue.api.contract;

/** What the law forbids to take too early for a contract signed away from the office (art. L221-10). */
public enum PaymentMeans {
    PAYMENT,
    CHEQUE,
    DIRECT_DEBIT_MANDATE
}

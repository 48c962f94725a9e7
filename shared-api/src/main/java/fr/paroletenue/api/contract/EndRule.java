package fr.paroletenue.api.contract;

/** When a contract ends that the client terminates (S2-16, D4). */
public enum EndRule {
    /** With the Paris month in which the notice was received. */
    END_OF_MONTH,
    /** On the Paris day on which the notice was received. */
    AT_ONCE
}

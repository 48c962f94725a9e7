package fr.paroletenue.api.complaint;

/** The two gaps behind dissatisfaction (S5-03): a rule not kept, or an expectation not met. */
public enum GapType {
    NON_CONFORMITY,
    EXPECTED_VERSUS_PERCEIVED
}

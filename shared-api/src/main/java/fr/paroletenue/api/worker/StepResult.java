package fr.paroletenue.api.worker;

/** How a step of the selection ended (S2-24). */
public enum StepResult {
    PASSED,
    FAILED
}

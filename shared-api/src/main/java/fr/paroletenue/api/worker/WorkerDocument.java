package fr.paroletenue.api.worker;

import fr.paroletenue.api.policy.PolicyName;

/** What every worker signs before any assignment, and signs again when its version changes (S2-01, S2-25, S2-31). */
public enum WorkerDocument {
    CLIENT_CHARTER(WorkerPolicies.CLIENT_CHARTER),
    ETHICS_UNDERTAKING(WorkerPolicies.ETHICS_UNDERTAKING),
    LIST_OF_UNDERTAKINGS(WorkerPolicies.LIST_OF_UNDERTAKINGS);

    private final PolicyName policy;

    WorkerDocument(PolicyName policy) {
        this.policy = policy;
    }

    /** The policy that holds its text; the version in force of the one is that of the other. */
    public PolicyName policy() {
        return policy;
    }
}

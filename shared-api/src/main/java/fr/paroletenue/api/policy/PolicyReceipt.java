package fr.paroletenue.api.policy;

/**
 * What the one who adopted a policy version needs next.
 *
 * @param isNew whether this very act adopted it; a repeat finds it there
 * @param version of the policy's history: the number of its events
 */
public record PolicyReceipt(PolicyVersion adopted, boolean isNew, long version) {}

package fr.paroletenue.api.policy;

import fr.paroletenue.api.kernel.StoredAs;

/** All that can happen to a policy. */
public sealed interface PolicyEvent {

    PolicyName policyName();

    /** A new version was adopted; cases already open keep theirs. */
    @StoredAs("policy.version-adopted")
    record VersionAdopted(PolicyName policyName, PolicyVersion adopted, String reason) implements PolicyEvent {}
}

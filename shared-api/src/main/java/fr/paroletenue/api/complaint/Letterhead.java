package fr.paroletenue.api.complaint;

import fr.paroletenue.api.policy.PolicyVersion;

/** How the firm could be reached on a given day (S4-21): it stands on every letter that left that day, for ever. */
public record Letterhead(String name, String address, String phone, String email, String policyVersion) {

    /** As a version of the policy says it. */
    public static Letterhead of(PolicyVersion policy) {
        var parts = policy.value().split(" \\| ", 4);
        return new Letterhead(parts[0], parts[1], parts[2], parts[3], policy.version());
    }
}

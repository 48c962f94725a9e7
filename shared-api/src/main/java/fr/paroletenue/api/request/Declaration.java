package fr.paroletenue.api.request;

import fr.paroletenue.api.policy.PolicyVersion;

/** Under which number and since when the firm is declared for services at home, as it stood on a given day (S2-12). */
public record Declaration(String number, String date, String policyVersion) {

    /** As a version of the policy says it. */
    public static Declaration of(PolicyVersion policy) {
        var parts = policy.value().split(" \\| ", 2);
        return new Declaration(parts[0], parts[1], policy.version());
    }
}

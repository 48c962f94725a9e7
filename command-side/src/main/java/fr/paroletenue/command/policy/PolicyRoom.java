package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Clock;

/** What a policy may look up besides its own events. */
record PolicyRoom(Clock clock, AdoptedPolicies adopted) {

    /** Where the rules of the command side find what was adopted; written in the transaction of the event. */
    @FunctionalInterface
    interface AdoptedPolicies {
        void adopt(PolicyVersion adopted);
    }
}

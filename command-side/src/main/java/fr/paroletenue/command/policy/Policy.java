package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyReceipt;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.ExpectedVersion;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a policy. The house brings a default for each; a company that promises something else adopts a version of its
 * own, from a day on. It can be followed by another one, never changed: what was promised under it stays promised.
 */
@Aggregate(type = "Policy")
class Policy {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PolicyName id;

    private PolicyState state = PolicyState.NONE;

    static Beginning<AdoptPolicyVersion, Policy, PolicyReceipt> adoption(PolicyRoom room) {
        return new Beginning<>(
                AdoptPolicyVersion.class,
                Policy.class,
                AdoptPolicyVersion::policyName,
                Policy::new,
                (policy, c) -> policy.handle(c, room));
    }

    private PolicyReceipt handle(AdoptPolicyVersion c, PolicyRoom room) {
        var decided = PolicyDecisions.adopt(state, c, room.clock().instant());
        for (var event : decided) {
            AggregateLifecycle.apply(event);
            room.adopted().adopt(event.adopted());
        }
        return new PolicyReceipt(PolicyDecisions.standing(state, c), !decided.isEmpty(), ExpectedVersion.current());
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        id = event.policyName();
        state = state.after(event);
    }
}

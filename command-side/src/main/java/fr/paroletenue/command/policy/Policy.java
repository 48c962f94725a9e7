package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyReceipt;
import fr.paroletenue.command.wiring.ExpectedVersion;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
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

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PolicyReceipt handle(AdoptPolicyVersion c, PolicyRoom room) {
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

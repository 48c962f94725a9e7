package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Policy versions, from their events. */
@Component
@ProcessingGroup(PolicyProjection.NAME)
class PolicyProjection extends Projection<PolicyEvent, PolicyFile> {

    static final String NAME = "policies";

    PolicyProjection(
            PolicyRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, PolicyEvent.class, new PolicyFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(PolicyEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

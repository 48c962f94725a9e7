package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The months of the register that were signed, from their events. */
@Component
@ProcessingGroup(RegisterMonthProjection.NAME)
class RegisterMonthProjection extends Projection<RegisterEvent, SignedMonth> {

    static final String NAME = "register-months";

    RegisterMonthProjection(
            RegisterMonthRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, RegisterEvent.class, new RegisterMonthFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(RegisterEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

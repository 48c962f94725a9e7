package fr.paroletenue.query.intake;

import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The call log, from its events. */
@Component
@ProcessingGroup(IntakeProjection.NAME)
class IntakeProjection extends Projection<IntakeEvent, IntakeFile> {

    static final String NAME = "intake";

    IntakeProjection(
            IntakeRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, IntakeEvent.class, new IntakeFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(IntakeEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

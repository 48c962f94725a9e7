package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Alerts about complaints, from their events. */
@Component
@ProcessingGroup(AlertProjection.NAME)
class AlertProjection extends Projection<ComplaintEvent, ComplaintAlerts> {

    static final String NAME = "alerts";

    AlertProjection(
            AlertRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, ComplaintEvent.class, new AlertFold(), rows, signal, transactionManager);
    }

    @Override
    protected boolean isMovedBy(Class<?> eventType) {
        return AlertFold.isMovedBy(eventType);
    }

    @EventHandler
    void on(ComplaintEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

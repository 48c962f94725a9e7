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

/** Complaints, their due dates and all that was done about them, from their events. */
@Component
@ProcessingGroup(ComplaintProjection.NAME)
class ComplaintProjection extends Projection<ComplaintEvent, ComplaintFile> {

    static final String NAME = "complaints";

    ComplaintProjection(
            ComplaintRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, ComplaintEvent.class, new ComplaintFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(ComplaintEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Remarks, from their events. */
@Component
@ProcessingGroup(RemarkProjection.NAME)
class RemarkProjection extends Projection<RemarkEvent, RemarkFile> {

    static final String NAME = "remarks";

    RemarkProjection(
            RemarkRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, RemarkEvent.class, new RemarkFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(RemarkEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

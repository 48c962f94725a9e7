package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Anomalies, from their events. */
@Component
@ProcessingGroup(AnomalyProjection.NAME)
class AnomalyProjection extends Projection<AnomalyEvent, AnomalyFile> {

    static final String NAME = "anomalies";

    AnomalyProjection(
            AnomalyRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, AnomalyEvent.class, new AnomalyFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(AnomalyEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

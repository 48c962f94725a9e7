package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Surprise checks that are planned, from their events. */
@Component
@ProcessingGroup(SurprisePlanProjection.NAME)
class SurprisePlanProjection extends Projection<SurprisePlanEvent, SurprisePlanFile> {

    static final String NAME = "surprise-plans";

    SurprisePlanProjection(
            SurprisePlanRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, SurprisePlanEvent.class, new SurprisePlanFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(SurprisePlanEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

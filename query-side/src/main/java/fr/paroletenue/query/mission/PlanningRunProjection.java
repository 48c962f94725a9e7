package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Planning runs, from their events. */
@Component
@ProcessingGroup(PlanningRunProjection.NAME)
class PlanningRunProjection extends Projection<PlanningRunEvent, PlanningRunFile> {

    static final String NAME = "planning-runs";

    PlanningRunProjection(
            PlanningRunRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, PlanningRunEvent.class, new PlanningRunFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(PlanningRunEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

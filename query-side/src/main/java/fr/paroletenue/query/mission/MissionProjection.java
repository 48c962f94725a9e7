package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Missions with their visits and timesheets, from their events. */
@Component
@ProcessingGroup(MissionProjection.NAME)
class MissionProjection extends Projection<MissionEvent, MissionFile> {

    static final String NAME = "missions";

    MissionProjection(
            MissionRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, MissionEvent.class, new MissionFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(MissionEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

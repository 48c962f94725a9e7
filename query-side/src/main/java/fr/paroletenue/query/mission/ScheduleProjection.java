package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Schedules, from their events. */
@Component
@ProcessingGroup(ScheduleProjection.NAME)
class ScheduleProjection extends Projection<ScheduleEvent, ScheduleFile> {

    static final String NAME = "schedules";

    ScheduleProjection(
            ScheduleRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, ScheduleEvent.class, new ScheduleFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(ScheduleEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Workers, from their events. */
@Component
@ProcessingGroup(WorkerProjection.NAME)
class WorkerProjection extends Projection<WorkerEvent, WorkerFile> {

    static final String NAME = "workers";

    WorkerProjection(
            WorkerRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, WorkerEvent.class, new WorkerFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(WorkerEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

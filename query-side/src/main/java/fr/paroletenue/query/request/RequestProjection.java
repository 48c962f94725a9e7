package fr.paroletenue.query.request;

import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The requests, from their events. */
@Component
@ProcessingGroup(RequestProjection.NAME)
class RequestProjection extends Projection<RequestEvent, RequestFile> {

    static final String NAME = "requests";

    RequestProjection(
            RequestRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, RequestEvent.class, new RequestFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(RequestEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

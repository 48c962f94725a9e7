package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Clients' files, from their events. */
@Component
@ProcessingGroup(ClientProjection.NAME)
class ClientProjection extends Projection<ClientEvent, ClientFile> {

    static final String NAME = "clients";

    ClientProjection(
            ClientRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, ClientEvent.class, new ClientFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(ClientEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

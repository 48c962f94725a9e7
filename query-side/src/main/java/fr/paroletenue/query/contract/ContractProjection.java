package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Contracts, from their events. */
@Component
@ProcessingGroup(ContractProjection.NAME)
class ContractProjection extends Projection<ContractEvent, ContractFile> {

    static final String NAME = "contracts";

    ContractProjection(
            ContractRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, ContractEvent.class, new ContractFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(ContractEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

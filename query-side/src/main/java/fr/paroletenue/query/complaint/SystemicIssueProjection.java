package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Systemic issues, from their events. */
@Component
@ProcessingGroup(SystemicIssueProjection.NAME)
class SystemicIssueProjection extends Projection<SystemicIssueEvent, SystemicIssueFile> {

    static final String NAME = "systemic-issues";

    SystemicIssueProjection(
            SystemicIssueRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, SystemicIssueEvent.class, new SystemicIssueFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(SystemicIssueEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Follow-ups, from their events. */
@Component
@ProcessingGroup(FollowUpProjection.NAME)
class FollowUpProjection extends Projection<FollowUpEvent, FollowUpFile> {

    static final String NAME = "follow-ups";

    FollowUpProjection(
            FollowUpRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, FollowUpEvent.class, new FollowUpFold(), rows, signal, transactionManager);
    }

    @EventHandler
    void on(FollowUpEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

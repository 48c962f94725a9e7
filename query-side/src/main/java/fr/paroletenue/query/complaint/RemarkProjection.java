package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Remarks, from their events. */
@Component
@ProcessingGroup(RemarkProjection.NAME)
class RemarkProjection extends Projection<RemarkEvent, RemarkFile> {

    static final String NAME = "remarks";

    private final RemarkRows rows;

    RemarkProjection(
            RemarkRows rows,
            ReadModelSignal signal,
            @Qualifier("transactionManager") PlatformTransactionManager transactionManager) {
        super(NAME, RemarkEvent.class, new RemarkFold(), rows, signal, transactionManager);
        this.rows = rows;
    }

    /**
     * The remark goes with the complaint that it became. A refill passes this by, for by then the events of the remark are
     * read without their key.
     */
    @EventHandler
    void on(ComplaintEvent.Erased event) {
        event.scope().stream()
                .map(ErasedKey::subject)
                .filter(subject -> !subject.equals(event.complaintId().value()))
                .forEach(rows::erase);
    }

    @EventHandler
    void on(RemarkEvent event, EventMessage<?> message) {
        take(event, message);
    }
}

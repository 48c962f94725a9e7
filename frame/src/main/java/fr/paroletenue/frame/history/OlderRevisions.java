package fr.paroletenue.frame.history;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** How every event that was ever stored is read today. A line is never taken away: the history cannot be changed. */
final class OlderRevisions {

    private OlderRevisions() {}

    static EventUpcaster upcaster() {
        return new EventUpcasterChain(List.of(
                new ComponentAdded("complaint.recorded", 1, "limits", "firstMeasure"),
                new ComponentAdded("complaint.answered", 1, "mediator"),
                new ComponentAdded("complaint.answered", 2, "letterhead"),
                new ComponentAdded("complaint.acknowledged", 1, "letterhead"),
                new ComponentAdded("complaint.holding-letter-sent", 1, "letterhead"),
                ComponentAdded.together("remark.recorded", 1, "type", "coordinates", "clientId"),
                new ComponentAdded("complaint.corrective-action-planned", 1, "due"),
                ComponentAdded.together("intake.outcome-noted", 1, "enquiry", "clientId"),
                new ComponentAdded("worker.engaged", 1, "need", "until"),
                new ComponentAdded("request.worker-assigned", 1, "need", "until"),
                new ComponentAdded("client.contact-logged", 1, "intakeId")));
    }
}

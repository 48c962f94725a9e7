package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.query.history.AsKnownThen;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Complaints as they were known at an instant that lies behind: from the events recorded up to then. Where an answer asks the
 * clock, as for what is late, that instant is its now.
 */
@Component
public class PastComplaints {

    private final AsKnownThen history;
    private final MessagesBehind messages;
    private final ComplaintFold fold = new ComplaintFold();

    PastComplaints(AsKnownThen history, MessagesBehind messages) {
        this.history = history;
        this.messages = messages;
    }

    /** Refuses an instant that has not come yet. */
    public Instant past(Instant at) {
        return history.past(at);
    }

    /** Every file that matched then, in the order in which they were recorded, which is that of their register numbers. */
    public void forEach(ComplaintFilter filter, Instant at, Consumer<ComplaintFile> each) {
        history.forEach(ComplaintEvent.Recorded.class, ComplaintEvent.class, fold, at, file -> {
            if (filter.matches(file, at)) {
                each.accept(file);
            }
        });
    }

    public Optional<ComplaintView> find(String complaintId, Instant at) {
        return history.of(complaintId, ComplaintEvent.class, fold, at)
                .map(file -> ComplaintView.of(file, messages, at));
    }
}

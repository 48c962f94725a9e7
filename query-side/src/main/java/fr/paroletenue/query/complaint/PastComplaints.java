package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.query.history.AsKnownThen;
import java.time.Clock;
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
    private final Clock clock;
    private final ComplaintFold fold = new ComplaintFold();

    PastComplaints(AsKnownThen history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Refuses an instant that has not come yet: nobody knows it, and it would be another answer tomorrow. */
    public Instant past(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw EdgeRefusal.invalid("at", FieldCode.IN_THE_FUTURE);
        }
        return at;
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
        return history.of(complaintId, ComplaintEvent.class, fold, at).map(file -> ComplaintView.of(file, at));
    }
}

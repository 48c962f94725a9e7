package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Guards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What every decision about a complaint asks the same way. */
final class Deciding {

    /** Nothing more can be asked of the client; the firm still may have to do something. */
    static final ComplaintStatus[] WHILE_OPEN = {
        ComplaintStatus.OPEN, ComplaintStatus.ANSWERED, ComplaintStatus.REOPENED
    };

    private Deciding() {}

    static void checkSent(ComplaintState state, Instant sentAt, Instant now) {
        if (sentAt.isAfter(now)) {
            throw Refusal.because(RefusalCode.SENT_IN_THE_FUTURE).with("sentAt", sentAt);
        }
        if (sentAt.isBefore(state.facts().receivedAt())) {
            throw Refusal.because(RefusalCode.SENT_BEFORE_RECEIPT)
                    .with("sentAt", sentAt)
                    .with("receivedAt", state.facts().receivedAt());
        }
    }

    static void allowIn(ComplaintState state, ComplaintStatus... allowed) {
        Guards.allowIn(state.status(), List.of(allowed));
    }

    static List<ComplaintEvent> plus(List<ComplaintEvent> events, ComplaintEvent last) {
        var all = new ArrayList<>(events);
        all.add(last);
        return List.copyOf(all);
    }

    static ComplaintId id(ComplaintState state) {
        return state.facts().complaintId();
    }
}

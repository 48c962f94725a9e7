package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Guards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every decision about a complaint asks the same way. */
final class Deciding {

    /** Nothing more can be asked of the client; the firm still may have to do something. */
    static final ComplaintStatus[] WHILE_OPEN = {
        ComplaintStatus.OPEN, ComplaintStatus.ANSWERED, ComplaintStatus.REOPENED
    };

    static final ComplaintStatus[] AFTER_THE_ANSWER = {
        ComplaintStatus.ANSWERED, ComplaintStatus.REOPENED, ComplaintStatus.CLOSED
    };

    /** The client still wants something, or has got it. */
    static final ComplaintStatus[] UNLESS_WITHDRAWN = {
        ComplaintStatus.OPEN, ComplaintStatus.ANSWERED, ComplaintStatus.REOPENED, ComplaintStatus.CLOSED
    };

    /** What the firm does on its own account, whatever the client wants: until the file is erased. */
    static final ComplaintStatus[] UNLESS_ERASED = {
        ComplaintStatus.OPEN,
        ComplaintStatus.ANSWERED,
        ComplaintStatus.REOPENED,
        ComplaintStatus.CLOSED,
        ComplaintStatus.WITHDRAWN
    };

    private Deciding() {}

    static void checkSent(ComplaintState state, Instant sentAt, Instant now) {
        Guards.requireSent(sentAt, state.facts().receivedAt(), now);
    }

    /** By Paris days, between the receipt and today. */
    static void requireDayOfTheCase(ComplaintState state, LocalDate day, Instant now) {
        if (day.isAfter(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneOn", day);
        }
        var receivedOn = Paris.dayOf(state.facts().receivedAt());
        if (day.isBefore(receivedOn)) {
            throw Refusal.because(RefusalCode.DONE_BEFORE_RECEIPT)
                    .with("doneOn", day)
                    .with("receivedOn", receivedOn);
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

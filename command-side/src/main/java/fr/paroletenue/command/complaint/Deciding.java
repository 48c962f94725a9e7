package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        if (!List.of(allowed).contains(state.status())) {
            throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                    .with("state", state.status())
                    .with("allowedStates", List.of(allowed));
        }
    }

    static <E> List<E> sameOrRefuse(boolean same) {
        if (same) {
            return List.of();
        }
        throw Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    static List<ComplaintEvent> plus(List<ComplaintEvent> events, ComplaintEvent last) {
        var all = new ArrayList<>(events);
        all.add(last);
        return List.copyOf(all);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static ComplaintId id(ComplaintState state) {
        return state.facts().complaintId();
    }

    static void requireAccount(String username, Predicate<String> isAccount) {
        if (!isAccount.test(username)) {
            throw Refusal.because(RefusalCode.OWNER_NOT_AN_ACCOUNT).with("username", username);
        }
    }
}

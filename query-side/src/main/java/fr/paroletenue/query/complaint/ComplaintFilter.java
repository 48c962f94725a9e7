package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are wanted; what is null does not narrow.
 *
 * @param receivedFrom first instant of receipt
 * @param receivedTo first instant of receipt that is not wanted any more
 * @param text words that must all occur, accents and capitals aside
 */
public record ComplaintFilter(
        Status status,
        @Nullable String owner,
        @Nullable ReceptionChannel channel,
        @Nullable Integer severity,
        @Nullable RiskCategory riskCategory,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Nullable String text) {

    public static final ComplaintFilter ALL = new ComplaintFilter(Status.ALL, null, null, null, null, null, null, null);

    /** The views of the list. */
    public enum Status {
        ALL,
        /** Something is left to do; those discarded but not answered are among them (D8). */
        OPEN,
        /** An act is missing whose due date has passed. */
        LATE,
        /** An act is missing that should be done today. */
        TODAY,
        ANSWERED,
        DISCARDED,
        CLOSED,
        WITHDRAWN,
        /** A limit was missed, whatever came after. */
        BREACHED
    }
}

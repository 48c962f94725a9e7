package fr.paroletenue.api.contract;

import fr.paroletenue.api.kernel.DueDate;
import java.time.Instant;

/** When a contract ends that the client terminates (S2-16, D4). */
public enum EndRule {
    /** With the Paris month in which the notice was received. */
    END_OF_MONTH,
    /** On the Paris day on which the notice was received. */
    AT_ONCE;

    /** The first instant at which nobody comes any more: who leaves at once is left then, not at the end of the day (R-40b). */
    public Instant over(Instant noticeReceivedAt, DueDate end) {
        return this == AT_ONCE ? noticeReceivedAt : end.dueAt();
    }
}

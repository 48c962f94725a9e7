package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts that one complaint has raised so far (D1, S4-19). */
public record ComplaintAlerts(String complaintId, long version, List<Alert> alerts) implements Folded {

    /** What an alert is about. */
    public enum Kind {
        LIMIT_APPROACHING,
        TARGET_MISSED,
        LIMIT_BREACHED,
        LIMIT_EXCUSED,
        /** A compensation that direction has still to approve (S4-19). */
        APPROVAL_AWAITED
    }

    /**
     * @param raisedBy version of the complaint by the event that raised it
     * @param dueDate which due date it is about; none where only an approval is awaited, so is {@code due}
     * @param actionId the number of the corrective action that it is about, if it is about one
     * @param compensationId the number of the compensation that it is about, if it is about one
     * @param imported whether it was long past when the complaint came from a former system; it was meant to wake nobody
     * @param resolvedAt when the missing act was written down
     * @param resolvedBy the logical name of the event that did it
     * @param verdict what an act made of the due date after all, judged by when it was really done; a holding letter may
     *     excuse a limit while its answer is still missing
     */
    public record Alert(
            String complaintId,
            long raisedBy,
            Kind kind,
            @Nullable DueDateName dueDate,
            @Nullable Integer actionId,
            @Nullable Integer compensationId,
            @Nullable DueDate due,
            Instant raisedAt,
            boolean imported,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy,
            @Nullable DueDateState verdict,
            long version) {

        String alertId() {
            return complaintId + "-" + raisedBy;
        }

        boolean isResolved() {
            return resolvedAt != null;
        }
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts that one complaint has raised so far (D1). */
public record ComplaintAlerts(String complaintId, long version, List<Alert> alerts) implements Folded {

    /** What an alert is about. */
    public enum Kind {
        LIMIT_APPROACHING,
        TARGET_MISSED,
        LIMIT_BREACHED,
        LIMIT_EXCUSED
    }

    /**
     * @param raisedBy version of the complaint by the event that raised it
     * @param actionId the number of the corrective action that it is about, if it is about one
     * @param resolvedAt when the missing act was written down
     * @param resolvedBy the logical name of the event that did it
     * @param verdict what an act made of the due date after all, judged by when it was really done; a holding letter may
     *     excuse a limit while its answer is still missing
     */
    public record Alert(
            String complaintId,
            long raisedBy,
            Kind kind,
            DueDateName dueDate,
            @Nullable Integer actionId,
            DueDate due,
            Instant raisedAt,
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

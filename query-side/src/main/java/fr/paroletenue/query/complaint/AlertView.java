package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alert.
 *
 * @param registerNumber and owner: absent for the moment in which the alert is known before the complaint
 * @param dueDate and all that belongs to it: absent where only an approval is awaited
 * @param actionId the number of the corrective action that it is about, if it is about one
 * @param compensationId the number of the compensation that waits for its approval, if it is about one
 * @param imported whether it was long past when the complaint came from a former system
 * @param resolvedAt when the missing act was recorded; absent as long as the alert stands
 * @param verdict what the act made of the due date after all
 */
public record AlertView(
        String id,
        Kind kind,
        String complaintId,
        @Nullable String registerNumber,
        @Nullable String owner,
        @Nullable DueDateName dueDate,
        @Nullable Instant dueAt,
        @Nullable String policy,
        @Nullable String policyVersion,
        Instant raisedAt,
        boolean imported,
        boolean resolved,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable DueDateState verdict,
        @Nullable Integer actionId,
        @Nullable Integer compensationId) {}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the working list.
 *
 * @param late whether an act is missing whose due date has passed, asked of the clock at this moment
 * @param dueAt the earliest due date whose act is missing, passed or not
 * @param nextDueAt the earliest due date that has no verdict yet
 * @param approvalAwaited whether a compensation waits for direction (S4-19)
 */
public record ComplaintLine(
        String id,
        String kind,
        String registerNumber,
        long version,
        ComplaintStatus status,
        boolean discarded,
        boolean late,
        boolean breached,
        Instant receivedAt,
        Instant recordedAt,
        ReceptionChannel channel,
        boolean written,
        String subject,
        @Nullable String complainantName,
        @Nullable String clientId,
        String owner,
        @Nullable String deputy,
        @Nullable Integer severity,
        ComplaintSource source,
        ComplaintMotive motive,
        ComplaintCategory category,
        RiskCategory riskCategory,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant answeredAt,
        @Nullable AnswerOutcome outcome,
        @Nullable Instant dueAt,
        @Nullable DueDateName dueDate,
        @Nullable Instant nextDueAt,
        @Nullable DueDateName nextDueDate,
        int level,
        @Nullable Scope scope,
        @Nullable MediationState mediation,
        @Nullable Instant firstMeasureAt,
        boolean approvalAwaited) {}

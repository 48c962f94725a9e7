package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintAlerts.Alert;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Raises an alert where an event says so and resolves it when the missing act came, or can no longer be owed. */
final class AlertFold implements Fold<ComplaintEvent, ComplaintAlerts> {

    private static final Set<Class<? extends ComplaintEvent>> MOVING = Set.of(
            ComplaintEvent.LimitApproaching.class,
            ComplaintEvent.TargetMissed.class,
            ComplaintEvent.LimitBreached.class,
            ComplaintEvent.LimitExcused.class,
            ComplaintEvent.DirectionInformed.class,
            ComplaintEvent.ImmediateActionDecided.class,
            ComplaintEvent.Acknowledged.class,
            ComplaintEvent.HoldingLetterSent.class,
            ComplaintEvent.Answered.class,
            ComplaintEvent.Closed.class,
            ComplaintEvent.Withdrawn.class,
            ComplaintEvent.FirstMeasureTaken.class,
            ComplaintEvent.Erased.class,
            RepairEvent.CorrectiveActionDone.class,
            RepairEvent.CorrectiveActionReviewed.class,
            RepairEvent.CorrectiveActionReopened.class,
            RepairEvent.CorrectiveActionOverdue.class,
            RepairEvent.EffectivenessReviewOverdue.class,
            RepairEvent.CompensationGranted.class,
            RepairEvent.CompensationApproved.class);

    @Override
    public @Nullable ComplaintAlerts after(@Nullable ComplaintAlerts known, ComplaintEvent event, EventFacts facts) {
        var raised = raisedBy(event, facts);
        var before = known == null ? List.<Alert>of() : known.alerts();
        var alerts = new ArrayList<>(before);
        alerts.replaceAll(alert -> resolved(alert, event, facts));
        if (raised != null) {
            alerts.add(raised);
        }
        // An event that changes no alert leaves no trace, so that a refill may pass it by.
        return alerts.equals(before)
                ? known
                : new ComplaintAlerts(facts.aggregateId(), facts.version(), List.copyOf(alerts));
    }

    /** Whether events of this type can raise an alert or resolve one. */
    static boolean isMovedBy(Class<?> eventType) {
        return MOVING.contains(eventType);
    }

    private static @Nullable Alert raisedBy(ComplaintEvent event, EventFacts facts) {
        return switch (event) {
            case ComplaintEvent.LimitApproaching e -> alert(Kind.LIMIT_APPROACHING, e.dueDate(), e.due(), facts);
            case ComplaintEvent.TargetMissed e -> alert(Kind.TARGET_MISSED, e.dueDate(), e.due(), facts);
            case ComplaintEvent.LimitBreached e -> alert(Kind.LIMIT_BREACHED, e.dueDate(), e.due(), facts);
            case ComplaintEvent.LimitExcused e -> alert(Kind.LIMIT_EXCUSED, e.dueDate(), e.due(), facts);
            case RepairEvent.CorrectiveActionOverdue e ->
                alert(Kind.TARGET_MISSED, DueDateName.CORRECTIVE_ACTION, e.number(), e.due(), facts);
            case RepairEvent.EffectivenessReviewOverdue e ->
                alert(Kind.TARGET_MISSED, DueDateName.EFFECTIVENESS_REVIEW, e.number(), e.due(), facts);
            case RepairEvent.CompensationGranted e -> e.approvalNeeded() ? approvalAwaited(e.number(), facts) : null;
            default -> null;
        };
    }

    private static Alert approvalAwaited(int compensation, EventFacts facts) {
        return new Alert(
                facts.aggregateId(),
                facts.version(),
                Kind.APPROVAL_AWAITED,
                null,
                null,
                compensation,
                null,
                facts.recordedAt(),
                false,
                null,
                null,
                null,
                facts.version());
    }

    private static Alert alert(Kind kind, DueDateName name, DueDate due, EventFacts facts) {
        return alert(kind, name, null, due, facts);
    }

    private static Alert alert(Kind kind, DueDateName name, @Nullable Integer action, DueDate due, EventFacts facts) {
        return new Alert(
                facts.aggregateId(),
                facts.version(),
                kind,
                name,
                action,
                null,
                due,
                facts.recordedAt(),
                isLongPast(kind, facts),
                null,
                null,
                null,
                facts.version());
    }

    /** What is still to come is worth waking somebody, wherever the complaint is from. */
    private static boolean isLongPast(Kind kind, EventFacts facts) {
        return "import".equals(facts.channel()) && kind != Kind.LIMIT_APPROACHING;
    }

    private static Alert resolved(Alert alert, ComplaintEvent event, EventFacts facts) {
        if (alert.isResolved()) {
            return alert;
        }
        var name = alert.dueDate();
        if (name == null) {
            return isApprovedOrOver(alert, event) ? resolved(alert, true, null, facts) : alert;
        }
        boolean sameAction = Objects.equals(alert.actionId(), ActsDone.ofAction(event));
        var verdict = sameAction ? verdictOn(name, event) : null;
        boolean done = sameAction && ActsDone.by(event).contains(name);
        // A holding letter may excuse a limit whose act, the answer, is still missing.
        if (!done && (verdict == null || verdict == alert.verdict())) {
            return alert;
        }
        return resolved(alert, done, verdict, facts);
    }

    /** Whoever withdraws claims nothing more, and of an erased file nobody can decide anything. */
    private static boolean isApprovedOrOver(Alert alert, ComplaintEvent event) {
        return switch (event) {
            case RepairEvent.CompensationApproved e -> Objects.equals(alert.compensationId(), e.number());
            case ComplaintEvent.Withdrawn e -> true;
            case ComplaintEvent.Erased e -> true;
            default -> false;
        };
    }

    private static Alert resolved(Alert alert, boolean done, @Nullable DueDateState verdict, EventFacts facts) {
        return new Alert(
                alert.complaintId(),
                alert.raisedBy(),
                alert.kind(),
                alert.dueDate(),
                alert.actionId(),
                alert.compensationId(),
                alert.due(),
                alert.raisedAt(),
                alert.imported(),
                done ? facts.recordedAt() : null,
                done ? facts.type() : null,
                verdict == null ? alert.verdict() : verdict,
                facts.version());
    }

    private static @Nullable DueDateState verdictOn(DueDateName name, ComplaintEvent event) {
        List<SettledDueDate> settled = switch (event) {
            case ComplaintEvent.DirectionInformed e -> List.of(e.settled());
            case ComplaintEvent.ImmediateActionDecided e -> e.settled();
            case ComplaintEvent.Acknowledged e -> e.settled();
            case ComplaintEvent.HoldingLetterSent e -> e.settled();
            case ComplaintEvent.Answered e -> e.settled();
            case ComplaintEvent.FirstMeasureTaken e -> List.of(e.settled());
            case RepairEvent.CorrectiveActionDone e ->
                List.of(new SettledDueDate(DueDateName.CORRECTIVE_ACTION, e.settled()));
            case RepairEvent.CorrectiveActionReviewed e ->
                List.of(new SettledDueDate(DueDateName.EFFECTIVENESS_REVIEW, e.settled()));
            default -> List.of();
        };
        return settled.stream()
                .filter(verdict -> verdict.dueDate() == name)
                .map(SettledDueDate::state)
                .findFirst()
                .orElse(null);
    }
}

package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintAlerts.Alert;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raises an alert where an event says so and resolves it when the missing act came, or can no longer be owed. */
final class AlertFold implements Fold<ComplaintEvent, ComplaintAlerts> {

    @Override
    public @Nullable ComplaintAlerts after(@Nullable ComplaintAlerts known, ComplaintEvent event, EventFacts facts) {
        var raised = raisedBy(event, facts);
        if (known == null && raised == null) {
            return null;
        }
        var alerts = new ArrayList<>(known == null ? List.<Alert>of() : known.alerts());
        alerts.replaceAll(alert -> resolved(alert, event, facts));
        if (raised != null) {
            alerts.add(raised);
        }
        return new ComplaintAlerts(facts.aggregateId(), facts.version(), List.copyOf(alerts));
    }

    private static @Nullable Alert raisedBy(ComplaintEvent event, EventFacts facts) {
        return switch (event) {
            case ComplaintEvent.LimitApproaching e -> alert(Kind.LIMIT_APPROACHING, e.dueDate(), e.due(), facts);
            case ComplaintEvent.TargetMissed e -> alert(Kind.TARGET_MISSED, e.dueDate(), e.due(), facts);
            case ComplaintEvent.LimitBreached e -> alert(Kind.LIMIT_BREACHED, e.dueDate(), e.due(), facts);
            case ComplaintEvent.LimitExcused e -> alert(Kind.LIMIT_EXCUSED, e.dueDate(), e.due(), facts);
            default -> null;
        };
    }

    private static Alert alert(Kind kind, DueDateName name, DueDate due, EventFacts facts) {
        return new Alert(
                facts.aggregateId(),
                facts.version(),
                kind,
                name,
                due,
                facts.recordedAt(),
                null,
                null,
                null,
                facts.version());
    }

    private static Alert resolved(Alert alert, ComplaintEvent event, EventFacts facts) {
        if (alert.isResolved() || !ActsDone.by(event).contains(alert.dueDate())) {
            return withVersion(alert, facts.version());
        }
        return new Alert(
                alert.complaintId(),
                alert.raisedBy(),
                alert.kind(),
                alert.dueDate(),
                alert.due(),
                alert.raisedAt(),
                facts.recordedAt(),
                facts.type(),
                verdictOn(alert.dueDate(), event),
                facts.version());
    }

    private static Alert withVersion(Alert alert, long version) {
        return new Alert(
                alert.complaintId(),
                alert.raisedBy(),
                alert.kind(),
                alert.dueDate(),
                alert.due(),
                alert.raisedAt(),
                alert.resolvedAt(),
                alert.resolvedBy(),
                alert.verdict(),
                version);
    }

    private static @Nullable DueDateState verdictOn(DueDateName name, ComplaintEvent event) {
        List<SettledDueDate> settled = switch (event) {
            case ComplaintEvent.DirectionInformed e -> List.of(e.settled());
            case ComplaintEvent.ImmediateActionDecided e -> e.settled();
            case ComplaintEvent.Acknowledged e -> e.settled();
            case ComplaintEvent.HoldingLetterSent e -> e.settled();
            case ComplaintEvent.Answered e -> e.settled();
            default -> List.of();
        };
        return settled.stream()
                .filter(verdict -> verdict.dueDate() == name)
                .map(SettledDueDate::state)
                .findFirst()
                .orElse(null);
    }
}

package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.followup.FollowUpFile.Attempt;
import fr.paroletenue.query.followup.FollowUpFile.Call;
import fr.paroletenue.query.followup.FollowUpFile.Check;
import fr.paroletenue.query.followup.FollowUpFile.Delivery;
import fr.paroletenue.query.followup.FollowUpFile.Ending;
import fr.paroletenue.query.followup.FollowUpFile.FirstVisit;
import fr.paroletenue.query.followup.FollowUpFile.Owed;
import fr.paroletenue.query.followup.FollowUpFile.Survey;
import fr.paroletenue.query.followup.FollowUpFile.Visit;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a follow-up make its file. Verdicts and due dates are read from the events, never worked out. */
final class FollowUpFold implements Fold<FollowUpEvent, FollowUpFile> {

    /** What is read once the key is destroyed, so that a rebuild gives the rows that erasure has left (D13). */
    private static final String ERASED = "(erased)";

    @Override
    public FollowUpFile after(@Nullable FollowUpFile file, FollowUpEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof FollowUpEvent.Started started) {
            return started(started, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of follow-up %s does not begin with its start but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new FollowUpDraft(file);
        switch (event) {
            case FollowUpEvent.Started e -> throw new IllegalStateException("handled above");
            case FollowUpEvent.CallTried e -> next.attempts.add(new Attempt(e.kind(), e.number(), e.triedAt(), by));
            case FollowUpEvent.CallMade e -> {
                next.calls.add(new Call(e.kind(), e.number(), e.calledAt(), e.conclusions(), e.adjustments(), by));
                next.settle(e.kind().dueDate(), e.number(), e.settled(), e.calledAt());
            }
            case FollowUpEvent.YearlyCallDue e -> next.owe(FollowUpDueDate.CALL_YEARLY, e.number(), e.due());
            case FollowUpEvent.SurveyDue e -> next.owe(FollowUpDueDate.SURVEY, e.year(), e.due());
            case FollowUpEvent.SurveySent e ->
                next.survey(new Survey(e.year(), e.sentAt(), e.channel(), e.questionnaireVersion(), by), e.settled());
            case FollowUpEvent.VisitHeld e -> {
                next.visits.add(new Visit(e.number(), e.heldAt(), e.conclusions(), null, by));
                next.settle(FollowUpDueDate.VISIT, e.number(), e.settled(), e.heldAt());
                next.owe(FollowUpDueDate.VISIT, e.number() + 1, e.next());
            }
            case FollowUpEvent.SurpriseCheckPlanned e -> {
                // From before plans had a history of their own.
            }
            case FollowUpEvent.SurpriseCheckDropped e -> {
                // Likewise.
            }
            case FollowUpEvent.SurpriseCheckHeld e -> {
                next.checks.add(new Check(e.number(), e.visitId().value(), e.heldAt(), e.findings(), null, by));
                next.owe(FollowUpDueDate.CHECK_NOTICE, e.number(), e.notice());
            }
            case FollowUpEvent.ConclusionsDelivered e ->
                next.deliver(e.of(), e.number(), new Delivery(e.channel(), e.deliveredAt(), by), e.settled());
            case FollowUpEvent.DueDateMissed e -> next.settle(e.name(), e.number(), DueDateState.MISSED, null);
            case FollowUpEvent.Ended e -> next.end(new Ending(e.endedOn(), by));
            case FollowUpEvent.Erased e -> next.erase(ERASED, by);
        }
        return next.done(facts);
    }

    private static FollowUpFile started(FollowUpEvent.Started e, EventFacts facts, By by) {
        return new FollowUpFile(
                e.followUpId().value(),
                facts.version(),
                1,
                e.contractId().value(),
                e.clientId().value(),
                new FirstVisit(e.firstVisit().value(), e.firstVisitAt(), e.accompaniedBy(), by),
                List.of(
                        open(FollowUpDueDate.CALL_8_DAYS, e.call8Days()),
                        open(FollowUpDueDate.CALL_MONTH, e.callMonth()),
                        open(FollowUpDueDate.CALL_YEARLY, e.callYearly()),
                        open(FollowUpDueDate.VISIT, e.visit())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Owed open(FollowUpDueDate name, DueDate due) {
        return new Owed(name, 1, due, DueDateState.OPEN, null, false);
    }
}

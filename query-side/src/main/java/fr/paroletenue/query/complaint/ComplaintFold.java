package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintFile.Acknowledgement;
import fr.paroletenue.query.complaint.ComplaintFile.Answer;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.complaint.ComplaintFile.DirectionInformed;
import fr.paroletenue.query.complaint.ComplaintFile.Ended;
import fr.paroletenue.query.complaint.ComplaintFile.Erasure;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.ComplaintFile.FirstMeasureTaken;
import fr.paroletenue.query.complaint.ComplaintFile.HoldingLetter;
import fr.paroletenue.query.complaint.ComplaintFile.ImmediateAction;
import fr.paroletenue.query.complaint.ComplaintFile.Investigation;
import fr.paroletenue.query.complaint.ComplaintFile.Moment;
import fr.paroletenue.query.complaint.ComplaintFile.Ownership;
import fr.paroletenue.query.complaint.ComplaintFile.QualificationDecision;
import fr.paroletenue.query.complaint.ComplaintFile.Reception;
import fr.paroletenue.query.complaint.ComplaintFile.ScopeAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.SeverityAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.Withdrawal;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the events of a complaint make its file (S5-21). Verdicts and due dates are read from the events, never worked out. */
final class ComplaintFold implements Fold<ComplaintEvent, ComplaintFile> {

    @Override
    public ComplaintFile after(@Nullable ComplaintFile file, ComplaintEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof ComplaintEvent.Recorded recorded) {
            return opened(recorded, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of complaint %s does not begin with its recording but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new ComplaintDraft(file);
        next.actsDone(ActsDone.by(event), ActsDone.ofAction(event));
        switch (event) {
            case ComplaintEvent.Recorded e -> throw new IllegalStateException("handled above");
            case ComplaintEvent.Classified e -> {
                next.classification = e.classification();
                next.classificationInOwnWords = e.classificationInOwnWords();
            }
            case ComplaintEvent.DirectionInformed e -> {
                next.directionInformed = new DirectionInformed(e.how(), by);
                next.settle(List.of(e.settled()), facts);
            }
            case ComplaintEvent.Qualified e ->
                next.qualifications.add(new QualificationDecision(e.decision(), e.reason(), e.definition(), by));
            case ComplaintEvent.OwnerAssigned e ->
                next.owners.add(new Ownership(e.owner(), e.deputy(), e.reason(), by));
            case ComplaintEvent.SeverityAssessed e -> {
                next.severities.add(new SeverityAssessment(e.severity(), e.reason(), by));
                if (e.immediateActionDue() != null) {
                    next.start(DueDateName.IMMEDIATE_ACTION, e.immediateActionDue());
                }
            }
            case ComplaintEvent.ImmediateActionDecided e -> {
                next.immediateActions.add(new ImmediateAction(e.taken(), e.description(), by));
                next.settle(e.settled(), facts);
            }
            case ComplaintEvent.Acknowledged e -> {
                next.acknowledgement = new Acknowledgement(e.sentAt(), e.channel(), e.nextSteps(), e.proof(), by);
                next.settle(e.settled(), facts);
            }
            case ComplaintEvent.Investigated e ->
                next.investigation = new Investigation(
                        e.founded(),
                        e.findings(),
                        e.causes(),
                        e.causesInOwnWords(),
                        e.dysfunctions(),
                        e.dysfunctionCount(),
                        e.gapType(),
                        e.detectionFailure(),
                        e.evidence(),
                        e.workerStatement(),
                        by);
            case ComplaintEvent.FirstMeasureTaken e -> {
                next.firstMeasure = new FirstMeasureTaken(e.how(), by);
                next.settle(List.of(e.settled()), facts);
            }
            case ComplaintEvent.ScopeAssessed e ->
                next.scopes.add(new ScopeAssessment(
                        e.scope(), e.reason(), Lists.each(e.relatedComplaints(), ComplaintId::value), by));
            case ComplaintEvent.CoordinatesStated e ->
                next.reception = next.reception.of(e.complainant(), e.clientId());
            case ComplaintEvent.Erased e -> {
                next.erasure = new Erasure(e.basis(), e.keptUntil(), e.retentionPolicyVersion(), by);
                next.status = ComplaintStatus.ERASED;
                next.end(Ended.ERASED, ActsDone.by(e));
            }
            case RepairEvent e -> repaired(next, e, facts, by);
            case DisputeEvent e -> disputed(next, e, by);
            case ComplaintEvent.HoldingLetterSent e -> {
                next.holdingLetters.add(new HoldingLetter(e.sentAt(), e.channel(), e.reasons(), e.newDate(), by));
                next.settle(e.settled(), facts);
                next.end(Ended.SUPERSEDED, Set.of(DueDateName.PROMISED_ANSWER, DueDateName.UPDATE));
                next.start(DueDateName.PROMISED_ANSWER, e.promisedAnswer());
                next.start(DueDateName.UPDATE, e.nextUpdate());
            }
            case ComplaintEvent.Answered e -> {
                next.answers.add(new Answer(
                        e.sentAt(),
                        e.channel(),
                        e.outcome(),
                        e.motives(),
                        e.causes(),
                        e.actionIds(),
                        e.delayReasons(),
                        e.answeredBy(),
                        e.mediator(),
                        by));
                next.status = ComplaintStatus.ANSWERED;
                next.settle(e.settled(), facts);
            }
            case ComplaintEvent.Closed e -> {
                next.closure = new Closure(
                        e.solutions(),
                        e.noActionReason(),
                        e.satisfactionFollowUp(),
                        e.dysfunctionCount(),
                        e.dysfunctions(),
                        e.keepUntil(),
                        e.retentionPolicyVersion(),
                        by);
                next.status = ComplaintStatus.CLOSED;
                next.end(Ended.CLOSED, ActsDone.by(e));
            }
            case ComplaintEvent.Withdrawn e -> {
                next.withdrawal = new Withdrawal(e.reason(), e.keepUntil(), e.retentionPolicyVersion(), by);
                next.status = ComplaintStatus.WITHDRAWN;
                next.end(Ended.WITHDRAWN, ActsDone.by(e));
            }
            case ComplaintEvent.LimitApproaching e -> {
                // Changes nothing in the file but its timeline; the alert has a row of its own.
            }
            case ComplaintEvent.TargetMissed e -> next.settle(e.dueDate(), DueDateState.MISSED, facts);
            case ComplaintEvent.LimitBreached e -> next.settle(e.dueDate(), DueDateState.MISSED, facts);
            case ComplaintEvent.LimitExcused e -> next.settle(e.dueDate(), DueDateState.EXCUSED, facts);
        }
        return event instanceof ComplaintEvent.Erased ? next.done(facts).erased() : next.done(facts);
    }

    private static void repaired(ComplaintDraft next, RepairEvent event, EventFacts facts, By by) {
        next.repair = next.repair.after(event, by);
        switch (event) {
            case RepairEvent.CorrectiveActionPlanned e -> {
                // Those planned before that was promised have no due date.
                if (e.due() != null) {
                    next.start(DueDateName.CORRECTIVE_ACTION, e.number(), e.due());
                }
            }
            case RepairEvent.CorrectiveActionDone e -> {
                next.settle(DueDateName.CORRECTIVE_ACTION, e.number(), e.settled(), facts);
                next.end(Ended.SUPERSEDED, DueDateName.EFFECTIVENESS_REVIEW, e.number());
                next.start(DueDateName.EFFECTIVENESS_REVIEW, e.number(), e.reviewDue());
            }
            case RepairEvent.CorrectiveActionReviewed e ->
                next.settle(DueDateName.EFFECTIVENESS_REVIEW, e.number(), e.settled(), facts);
            case RepairEvent.CorrectiveActionReopened e -> {
                next.end(Ended.SUPERSEDED, DueDateName.EFFECTIVENESS_REVIEW, e.number());
                next.end(Ended.SUPERSEDED, DueDateName.CORRECTIVE_ACTION, e.number());
                next.start(DueDateName.CORRECTIVE_ACTION, e.number(), e.due());
            }
            case RepairEvent.CorrectiveActionOverdue e ->
                next.settle(DueDateName.CORRECTIVE_ACTION, e.number(), DueDateState.MISSED, facts);
            case RepairEvent.EffectivenessReviewOverdue e ->
                next.settle(DueDateName.EFFECTIVENESS_REVIEW, e.number(), DueDateState.MISSED, facts);
            case RepairEvent.CorrectiveActionVerified e -> {}
            case RepairEvent.CompensationGranted e -> {}
            case RepairEvent.CompensationApproved e -> {}
        }
    }

    private static void disputed(ComplaintDraft next, DisputeEvent event, By by) {
        next.dispute = next.dispute.after(event, next.closure, by);
        if (event instanceof DisputeEvent.Escalated e) {
            next.owners.add(new Ownership(e.owner(), null, e.reason(), by));
        }
        if (event instanceof DisputeEvent.Reopened) {
            next.status = ComplaintStatus.REOPENED;
            next.closure = null;
        }
    }

    private static ComplaintFile opened(ComplaintEvent.Recorded e, EventFacts facts, By by) {
        var limits = e.limits();
        return new ComplaintFile(
                e.complaintId().value(),
                facts.version(),
                1,
                ComplaintStatus.OPEN,
                new Reception(
                        e.registerNumber(),
                        e.receivedAt(),
                        e.channel(),
                        e.written(),
                        e.writtenReason(),
                        e.subject(),
                        e.description(),
                        e.complainant(),
                        e.clientId(),
                        e.visitId(),
                        e.workerId(),
                        e.remedySought(),
                        e.circumstances(),
                        e.relayedByWorker(),
                        value(e.promotedFrom()),
                        by),
                e.classification(),
                e.classificationInOwnWords(),
                null,
                List.of(),
                List.of(new Ownership(e.owner(), null, null, by)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                RepairFile.NONE,
                List.of(),
                List.of(),
                null,
                null,
                DisputeFile.NONE,
                null,
                Stream.concat(
                                Stream.of(
                                        FiledDueDate.started(
                                                DueDateName.ACKNOWLEDGEMENT_TARGET, 1, limits.acknowledgementTarget()),
                                        FiledDueDate.started(
                                                DueDateName.ACKNOWLEDGEMENT_LIMIT, 1, limits.acknowledgementLimit()),
                                        FiledDueDate.started(DueDateName.ANSWER_TARGET, 1, limits.answerTarget()),
                                        FiledDueDate.started(DueDateName.ANSWER_LIMIT, 1, limits.answerLimit()),
                                        FiledDueDate.started(
                                                DueDateName.DIRECTION_INFORMED, 1, limits.directionInformed())),
                                Stream.ofNullable(limits.firstMeasure())
                                        .map(due -> FiledDueDate.started(DueDateName.FIRST_MEASURE, 1, due)))
                        .toList(),
                List.of(moment(facts)));
    }

    private static @Nullable String value(@Nullable RemarkId remark) {
        return remark == null ? null : remark.value();
    }

    static Moment moment(EventFacts facts) {
        return new Moment(facts.version(), facts.type(), facts.recordedAt(), facts.actor());
    }
}

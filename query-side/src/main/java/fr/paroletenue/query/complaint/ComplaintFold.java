package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintFile.Acknowledgement;
import fr.paroletenue.query.complaint.ComplaintFile.Answer;
import fr.paroletenue.query.complaint.ComplaintFile.By;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.complaint.ComplaintFile.CorrectiveAction;
import fr.paroletenue.query.complaint.ComplaintFile.DirectionInformed;
import fr.paroletenue.query.complaint.ComplaintFile.Ended;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.ComplaintFile.HoldingLetter;
import fr.paroletenue.query.complaint.ComplaintFile.ImmediateAction;
import fr.paroletenue.query.complaint.ComplaintFile.Investigation;
import fr.paroletenue.query.complaint.ComplaintFile.Moment;
import fr.paroletenue.query.complaint.ComplaintFile.Ownership;
import fr.paroletenue.query.complaint.ComplaintFile.QualificationDecision;
import fr.paroletenue.query.complaint.ComplaintFile.Reception;
import fr.paroletenue.query.complaint.ComplaintFile.SeverityAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.Withdrawal;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the events of a complaint make its file (S5-21). Verdicts and due dates are read from the events, never worked out. */
final class ComplaintFold implements Fold<ComplaintEvent, ComplaintFile> {

    @Override
    public ComplaintFile after(@Nullable ComplaintFile file, ComplaintEvent event, EventFacts facts) {
        var by = new By(facts.actor(), facts.recordedAt());
        if (event instanceof ComplaintEvent.Recorded recorded) {
            return opened(recorded, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of complaint %s does not begin with its recording but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new Draft(file);
        next.actsDone(ActsDone.by(event));
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
            case RepairEvent.CorrectiveActionPlanned e ->
                next.correctiveActions.add(
                        new CorrectiveAction(e.number(), e.description(), e.dueOn(), e.responsible(), by));
            case RepairEvent e -> {}
            case DisputeEvent e -> {}
            case ComplaintEvent.FirstMeasureTaken e -> next.settle(List.of(e.settled()), facts);
            case ComplaintEvent.ScopeAssessed e -> {}
            case ComplaintEvent.CoordinatesStated e -> {}
            case ComplaintEvent.Erased e -> {}
            case ComplaintEvent.HoldingLetterSent e -> {
                next.holdingLetters.add(new HoldingLetter(e.sentAt(), e.channel(), e.reasons(), e.newDate(), by));
                next.settle(e.settled(), facts);
                next.end(Ended.SUPERSEDED, Set.of(DueDateName.PROMISED_ANSWER, DueDateName.UPDATE));
                next.start(DueDateName.PROMISED_ANSWER, e.promisedAnswer());
                next.start(DueDateName.UPDATE, e.nextUpdate());
            }
            case ComplaintEvent.Answered e -> {
                next.answer = new Answer(
                        e.sentAt(),
                        e.channel(),
                        e.outcome(),
                        e.motives(),
                        e.causes(),
                        e.actionIds(),
                        e.delayReasons(),
                        e.answeredBy(),
                        by);
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
                next.end(Ended.CLOSED, Set.of(DueDateName.values()));
            }
            case ComplaintEvent.Withdrawn e -> {
                next.withdrawal = new Withdrawal(e.reason(), e.keepUntil(), e.retentionPolicyVersion(), by);
                next.status = ComplaintStatus.WITHDRAWN;
                next.end(Ended.WITHDRAWN, Set.of(DueDateName.values()));
            }
            case ComplaintEvent.LimitApproaching e -> {
                // Changes nothing in the file but its timeline; the alert has a row of its own.
            }
            case ComplaintEvent.TargetMissed e -> next.settle(e.dueDate(), DueDateState.MISSED, facts);
            case ComplaintEvent.LimitBreached e -> next.settle(e.dueDate(), DueDateState.MISSED, facts);
            case ComplaintEvent.LimitExcused e -> next.settle(e.dueDate(), DueDateState.EXCUSED, facts);
        }
        return next.done(facts);
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
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(
                        FiledDueDate.started(DueDateName.ACKNOWLEDGEMENT_TARGET, 1, limits.acknowledgementTarget()),
                        FiledDueDate.started(DueDateName.ACKNOWLEDGEMENT_LIMIT, 1, limits.acknowledgementLimit()),
                        FiledDueDate.started(DueDateName.ANSWER_TARGET, 1, limits.answerTarget()),
                        FiledDueDate.started(DueDateName.ANSWER_LIMIT, 1, limits.answerLimit()),
                        FiledDueDate.started(DueDateName.DIRECTION_INFORMED, 1, limits.directionInformed())),
                List.of(moment(facts)));
    }

    private static @Nullable String value(@Nullable RemarkId remark) {
        return remark == null ? null : remark.value();
    }

    private static Moment moment(EventFacts facts) {
        return new Moment(facts.version(), facts.type(), facts.recordedAt(), facts.actor());
    }

    /** A copy that may be changed while one event is folded in. */
    private static final class Draft {

        private final ComplaintFile from;
        private ComplaintStatus status;
        private Classification classification;
        private ClassificationInOwnWords classificationInOwnWords;
        private @Nullable DirectionInformed directionInformed;
        private final List<QualificationDecision> qualifications;
        private final List<Ownership> owners;
        private final List<SeverityAssessment> severities;
        private final List<ImmediateAction> immediateActions;
        private @Nullable Acknowledgement acknowledgement;
        private @Nullable Investigation investigation;
        private final List<CorrectiveAction> correctiveActions;
        private final List<HoldingLetter> holdingLetters;
        private @Nullable Answer answer;
        private @Nullable Closure closure;
        private @Nullable Withdrawal withdrawal;
        private final List<FiledDueDate> dueDates;

        Draft(ComplaintFile from) {
            this.from = from;
            status = from.status();
            classification = from.classification();
            classificationInOwnWords = from.classificationInOwnWords();
            directionInformed = from.directionInformed();
            qualifications = new ArrayList<>(from.qualifications());
            owners = new ArrayList<>(from.owners());
            severities = new ArrayList<>(from.severities());
            immediateActions = new ArrayList<>(from.immediateActions());
            acknowledgement = from.acknowledgement();
            investigation = from.investigation();
            correctiveActions = new ArrayList<>(from.correctiveActions());
            holdingLetters = new ArrayList<>(from.holdingLetters());
            answer = from.answer();
            closure = from.closure();
            withdrawal = from.withdrawal();
            dueDates = new ArrayList<>(from.dueDates());
        }

        void start(DueDateName name, DueDate due) {
            dueDates.add(FiledDueDate.started(name, 1 + (int) count(name), due));
        }

        void settle(List<SettledDueDate> verdicts, EventFacts facts) {
            verdicts.forEach(verdict -> settle(verdict.dueDate(), verdict.state(), facts));
        }

        /** Of several with the same name, a verdict is always about the latest. */
        void settle(DueDateName name, DueDateState verdict, EventFacts facts) {
            var latest = count(name);
            change(date ->
                    date.name() == name && date.ordinal() == latest ? date.settled(verdict, facts.recordedAt()) : date);
        }

        void actsDone(Set<DueDateName> names) {
            change(date -> names.contains(date.name()) ? date.actDone() : date);
        }

        void end(Ended why, Set<DueDateName> names) {
            change(date -> names.contains(date.name()) ? date.ended(why) : date);
        }

        private void change(UnaryOperator<FiledDueDate> change) {
            dueDates.replaceAll(change);
        }

        private long count(DueDateName name) {
            return dueDates.stream().filter(date -> date.name() == name).count();
        }

        ComplaintFile done(EventFacts facts) {
            var timeline = new ArrayList<>(from.timeline());
            timeline.add(moment(facts));
            return new ComplaintFile(
                    from.complaintId(),
                    facts.version(),
                    from.seen() + 1,
                    status,
                    from.reception(),
                    classification,
                    classificationInOwnWords,
                    directionInformed,
                    List.copyOf(qualifications),
                    List.copyOf(owners),
                    List.copyOf(severities),
                    List.copyOf(immediateActions),
                    acknowledgement,
                    investigation,
                    List.copyOf(correctiveActions),
                    List.copyOf(holdingLetters),
                    answer,
                    closure,
                    withdrawal,
                    dueDates.stream()
                            .map(date -> from.dueDates().contains(date) ? date : date.changedAt(facts.version()))
                            .toList(),
                    List.copyOf(timeline));
        }
    }
}

package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint knows of itself, folded from its events. Acts that may not be repeated with other content are kept as
 * the event they caused, so that a repetition can be told from a contradiction.
 */
record ComplaintState(
        ComplaintStatus status,
        ComplaintEvent.@Nullable Recorded recorded,
        @Nullable Classification classification,
        @Nullable ClassificationInOwnWords classificationInOwnWords,
        boolean directionInformed,
        ComplaintEvent.@Nullable Qualified qualified,
        String owner,
        @Nullable String deputy,
        ComplaintEvent.@Nullable SeverityAssessed severity,
        ComplaintEvent.@Nullable ImmediateActionDecided immediateAction,
        ComplaintEvent.@Nullable Acknowledged acknowledged,
        ComplaintEvent.@Nullable Investigated investigated,
        List<ComplaintEvent.HoldingLetterSent> holdingLetters,
        ComplaintEvent.@Nullable Answered answered,
        ComplaintEvent.@Nullable Closed closed,
        ComplaintEvent.@Nullable Withdrawn withdrawn,
        ComplaintEvent.@Nullable ScopeAssessed scope,
        boolean firstMeasureTaken,
        Complainant complainant,
        @Nullable String clientId,
        RepairState repair,
        DisputeState dispute,
        Map<DueDateName, RunningClock> clocks) {

    static final ComplaintState NONE = new ComplaintState(
            ComplaintStatus.NONE,
            null,
            null,
            null,
            false,
            null,
            "",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            false,
            Complainant.erased(),
            null,
            RepairState.NONE,
            DisputeState.NONE,
            Map.of());

    ComplaintState after(ComplaintEvent event) {
        var next = new Draft(this);
        switch (event) {
            case ComplaintEvent.Recorded e -> next.recorded(e);
            case ComplaintEvent.Classified e -> {
                next.classification = e.classification();
                next.classificationInOwnWords = e.classificationInOwnWords();
            }
            case ComplaintEvent.DirectionInformed e -> {
                next.directionInformed = true;
                next.settle(List.of(e.settled()));
            }
            case ComplaintEvent.Qualified e -> next.qualified = e;
            case ComplaintEvent.OwnerAssigned e -> {
                next.owner = e.owner();
                next.deputy = e.deputy();
            }
            case ComplaintEvent.SeverityAssessed e -> {
                next.severity = e;
                if (e.immediateActionDue() != null) {
                    next.start(RunningClock.started(DueDateName.IMMEDIATE_ACTION, e.immediateActionDue()));
                }
            }
            case ComplaintEvent.ImmediateActionDecided e -> {
                next.immediateAction = e;
                next.settle(e.settled());
            }
            case ComplaintEvent.Acknowledged e -> {
                next.acknowledged = e;
                next.settle(e.settled());
            }
            case ComplaintEvent.Investigated e -> next.investigated = e;
            case ComplaintEvent.FirstMeasureTaken e -> {
                next.firstMeasureTaken = true;
                next.settle(List.of(e.settled()));
            }
            case ComplaintEvent.ScopeAssessed e -> next.scope = e;
            case ComplaintEvent.CoordinatesStated e -> {
                next.complainant = e.complainant();
                next.clientId = e.clientId();
            }
            case RepairEvent e -> next.repair = next.repair.after(e);
            case DisputeEvent.Escalated e -> {
                next.owner = e.owner();
                next.dispute = next.dispute.after(e);
            }
            case DisputeEvent.Reopened e -> {
                next.status = ComplaintStatus.REOPENED;
                next.closed = null;
                next.dispute = next.dispute.after(e);
            }
            case DisputeEvent e -> next.dispute = next.dispute.after(e);
            case ComplaintEvent.Erased e -> {
                next.status = ComplaintStatus.ERASED;
                next.clocks.values().removeIf(RunningClock::isOpen);
                next.repair = next.repair.ended();
            }
            case ComplaintEvent.HoldingLetterSent e -> {
                next.holdingLetters.add(e);
                next.settle(e.settled());
                next.start(RunningClock.started(DueDateName.PROMISED_ANSWER, e.promisedAnswer()));
                next.start(RunningClock.started(DueDateName.UPDATE, e.nextUpdate()));
            }
            case ComplaintEvent.Answered e -> {
                next.answered = e;
                next.status = ComplaintStatus.ANSWERED;
                next.settle(e.settled());
            }
            case ComplaintEvent.Closed e -> {
                next.closed = e;
                next.status = ComplaintStatus.CLOSED;
            }
            case ComplaintEvent.Withdrawn e -> {
                next.withdrawn = e;
                next.status = ComplaintStatus.WITHDRAWN;
                next.clocks.values().removeIf(RunningClock::isOpen);
            }
            case ComplaintEvent.LimitApproaching e ->
                next.clocks.computeIfPresent(e.dueDate(), (name, clock) -> clock.alerted());
            case ComplaintEvent.TargetMissed e -> next.settle(e.dueDate(), DueDateState.MISSED);
            case ComplaintEvent.LimitBreached e -> next.settle(e.dueDate(), DueDateState.MISSED);
            case ComplaintEvent.LimitExcused e -> next.settle(e.dueDate(), DueDateState.EXCUSED);
        }
        return next.done();
    }

    boolean isDiscarded() {
        return qualified != null && qualified.decision() == Qualification.NOT_A_COMPLAINT;
    }

    ComplaintEvent.Recorded facts() {
        if (recorded == null) {
            throw new IllegalStateException("nothing was recorded yet");
        }
        return recorded;
    }

    Optional<RunningClock> clock(DueDateName name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** The due dates of the handling whose act is still missing, the next one to look at first. */
    List<RunningClock> openClocks() {
        return clocks.values().stream()
                .filter(RunningClock::isOpen)
                .sorted(Comparator.comparing(RunningClock::nextLook).thenComparing(RunningClock::name))
                .toList();
    }

    /** All that is still owed, of the corrective actions too: what the alarms and the sweeper look at. */
    List<OpenDueDate> openDueDates() {
        var handling =
                openClocks().stream().map(clock -> new OpenDueDate(clock.name().name(), clock.nextLook(), clock.due()));
        var repairing = repair.actions().stream()
                .flatMap(action -> action
                        .openClock()
                        .map(clock ->
                                new OpenDueDate(clock.name() + "-" + action.number(), clock.nextLook(), clock.due()))
                        .stream());
        return Stream.concat(handling, repairing).toList();
    }

    DueDateState stateOf(DueDateName name) {
        return clock(name).map(RunningClock::state).orElse(DueDateState.OPEN);
    }

    /** The last day on which it must still be readable, and by which version of the policy. */
    record KeptUntil(LocalDate day, String policyVersion) {}

    KeptUntil keepUntil() {
        if (withdrawn != null) {
            return new KeptUntil(withdrawn.keepUntil(), withdrawn.retentionPolicyVersion());
        }
        if (closed != null) {
            return new KeptUntil(closed.keepUntil(), closed.retentionPolicyVersion());
        }
        throw new IllegalStateException("the years of a file begin with its end");
    }

    Optional<ComplaintEvent.HoldingLetterSent> lastHoldingLetter() {
        return holdingLetters.isEmpty() ? Optional.empty() : Optional.of(holdingLetters.getLast());
    }

    /** A copy that may be changed while one event is folded in. */
    private static final class Draft {

        private ComplaintStatus status;
        private ComplaintEvent.@Nullable Recorded recorded;
        private @Nullable Classification classification;
        private @Nullable ClassificationInOwnWords classificationInOwnWords;
        private boolean directionInformed;
        private ComplaintEvent.@Nullable Qualified qualified;
        private String owner;
        private @Nullable String deputy;
        private ComplaintEvent.@Nullable SeverityAssessed severity;
        private ComplaintEvent.@Nullable ImmediateActionDecided immediateAction;
        private ComplaintEvent.@Nullable Acknowledged acknowledged;
        private ComplaintEvent.@Nullable Investigated investigated;
        private final List<ComplaintEvent.HoldingLetterSent> holdingLetters;
        private ComplaintEvent.@Nullable Answered answered;
        private ComplaintEvent.@Nullable Closed closed;
        private ComplaintEvent.@Nullable Withdrawn withdrawn;
        private ComplaintEvent.@Nullable ScopeAssessed scope;
        private boolean firstMeasureTaken;
        private Complainant complainant;
        private @Nullable String clientId;
        private RepairState repair;
        private DisputeState dispute;
        private final Map<DueDateName, RunningClock> clocks = new EnumMap<>(DueDateName.class);

        Draft(ComplaintState from) {
            status = from.status;
            recorded = from.recorded;
            classification = from.classification;
            classificationInOwnWords = from.classificationInOwnWords;
            directionInformed = from.directionInformed;
            qualified = from.qualified;
            owner = from.owner;
            deputy = from.deputy;
            severity = from.severity;
            immediateAction = from.immediateAction;
            acknowledged = from.acknowledged;
            investigated = from.investigated;
            holdingLetters = new ArrayList<>(from.holdingLetters);
            answered = from.answered;
            closed = from.closed;
            withdrawn = from.withdrawn;
            scope = from.scope;
            firstMeasureTaken = from.firstMeasureTaken;
            complainant = from.complainant;
            clientId = from.clientId;
            repair = from.repair;
            dispute = from.dispute;
            clocks.putAll(from.clocks);
        }

        void recorded(ComplaintEvent.Recorded e) {
            recorded = e;
            status = ComplaintStatus.OPEN;
            classification = e.classification();
            classificationInOwnWords = e.classificationInOwnWords();
            owner = e.owner();
            complainant = e.complainant();
            clientId = e.clientId();
            var limits = e.limits();
            start(RunningClock.started(DueDateName.ACKNOWLEDGEMENT_TARGET, limits.acknowledgementTarget()));
            start(RunningClock.started(
                    DueDateName.ACKNOWLEDGEMENT_LIMIT, limits.acknowledgementLimit(), limits.acknowledgementAlertAt()));
            start(RunningClock.started(DueDateName.ANSWER_TARGET, limits.answerTarget()));
            start(RunningClock.started(DueDateName.ANSWER_LIMIT, limits.answerLimit(), limits.answerAlertAt()));
            start(RunningClock.started(DueDateName.DIRECTION_INFORMED, limits.directionInformed()));
            if (limits.firstMeasure() != null) {
                start(RunningClock.started(DueDateName.FIRST_MEASURE, limits.firstMeasure()));
            }
        }

        void start(RunningClock clock) {
            clocks.put(clock.name(), clock);
        }

        void settle(List<SettledDueDate> verdicts) {
            verdicts.forEach(verdict -> settle(verdict.dueDate(), verdict.state()));
        }

        void settle(DueDateName name, DueDateState verdict) {
            clocks.computeIfPresent(name, (same, clock) -> clock.settled(verdict));
        }

        ComplaintState done() {
            return new ComplaintState(
                    status,
                    recorded,
                    classification,
                    classificationInOwnWords,
                    directionInformed,
                    qualified,
                    owner,
                    deputy,
                    severity,
                    immediateAction,
                    acknowledged,
                    investigated,
                    List.copyOf(holdingLetters),
                    answered,
                    closed,
                    withdrawn,
                    scope,
                    firstMeasureTaken,
                    complainant,
                    clientId,
                    repair,
                    dispute,
                    Map.copyOf(clocks));
        }
    }
}

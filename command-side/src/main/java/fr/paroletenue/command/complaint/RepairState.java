package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a complaint knows of the actions and compensations that make it good. */
record RepairState(List<Action> actions, List<Compensation> compensations) {

    static final RepairState NONE = new RepairState(List.of(), List.of());

    /** Where a corrective action stands (S3-32, S4-20). */
    enum ActionStatus {
        PLANNED,
        DONE,
        VERIFIED,
        EFFECTIVE
    }

    /**
     * @param clock the one that runs for it now: until it is done, then until somebody has looked whether it helped
     * @param done what was last said of its being done
     */
    record Action(
            RepairEvent.CorrectiveActionPlanned planned,
            ActionStatus status,
            @Nullable RunningClock clock,
            RepairEvent.@Nullable CorrectiveActionDone done,
            RepairEvent.@Nullable CorrectiveActionVerified verified,
            RepairEvent.@Nullable CorrectiveActionReviewed reviewed) {

        int number() {
            return planned.number();
        }

        Optional<RunningClock> openClock() {
            return Optional.ofNullable(clock).filter(RunningClock::isOpen);
        }

        boolean isToBeDone() {
            return status == ActionStatus.PLANNED;
        }

        private Action waitsFor(DueDateName name, @Nullable DueDate due, ActionStatus next) {
            return new Action(
                    planned, next, due == null ? null : RunningClock.started(name, due), done, verified, reviewed);
        }

        private Action overdue() {
            return clock == null
                    ? this
                    : new Action(planned, status, clock.settled(DueDateState.MISSED), done, verified, reviewed);
        }
    }

    record Compensation(
            int number, CompensationType type, Money amount, String basis, boolean approvalNeeded, boolean approved) {}

    RepairState after(RepairEvent event) {
        return switch (event) {
            case RepairEvent.CorrectiveActionPlanned e -> {
                var more = new ArrayList<>(actions);
                more.add(new Action(e, ActionStatus.PLANNED, null, null, null, null)
                        .waitsFor(DueDateName.CORRECTIVE_ACTION, e.due(), ActionStatus.PLANNED));
                yield new RepairState(List.copyOf(more), compensations);
            }
            case RepairEvent.CorrectiveActionDone e ->
                changed(
                        e.number(),
                        action -> new Action(
                                action.planned(),
                                ActionStatus.DONE,
                                RunningClock.started(DueDateName.EFFECTIVENESS_REVIEW, e.reviewDue()),
                                e,
                                null,
                                null));
            case RepairEvent.CorrectiveActionVerified e ->
                changed(
                        e.number(),
                        action -> new Action(
                                action.planned(),
                                ActionStatus.VERIFIED,
                                action.clock(),
                                action.done(),
                                e,
                                action.reviewed()));
            case RepairEvent.CorrectiveActionReviewed e ->
                changed(
                        e.number(),
                        action -> new Action(
                                action.planned(),
                                e.effective() ? ActionStatus.EFFECTIVE : action.status(),
                                null,
                                action.done(),
                                action.verified(),
                                e));
            case RepairEvent.CorrectiveActionReopened e ->
                changed(
                        e.number(),
                        action -> action.waitsFor(DueDateName.CORRECTIVE_ACTION, e.due(), ActionStatus.PLANNED));
            case RepairEvent.CorrectiveActionOverdue e -> changed(e.number(), Action::overdue);
            case RepairEvent.EffectivenessReviewOverdue e -> changed(e.number(), Action::overdue);
            case RepairEvent.CompensationGranted e -> {
                var more = new ArrayList<>(compensations);
                more.add(new Compensation(
                        e.number(), e.type(), e.amount(), e.basis(), e.approvalNeeded(), !e.approvalNeeded()));
                yield new RepairState(actions, List.copyOf(more));
            }
            case RepairEvent.CompensationApproved e ->
                new RepairState(
                        actions,
                        compensations.stream()
                                .map(one -> one.number() == e.number()
                                        ? new Compensation(
                                                one.number(),
                                                one.type(),
                                                one.amount(),
                                                one.basis(),
                                                one.approvalNeeded(),
                                                true)
                                        : one)
                                .toList());
        };
    }

    /** Nothing is waited for any more. */
    RepairState ended() {
        return new RepairState(
                actions.stream()
                        .map(action -> new Action(
                                action.planned(),
                                action.status(),
                                null,
                                action.done(),
                                action.verified(),
                                action.reviewed()))
                        .toList(),
                compensations);
    }

    Optional<Action> action(int number) {
        return actions.stream().filter(action -> action.number() == number).findFirst();
    }

    Optional<Compensation> compensation(int number) {
        return compensations.stream().filter(one -> one.number() == number).findFirst();
    }

    Optional<Compensation> lastToApprove() {
        return compensations.reversed().stream()
                .filter(Compensation::approvalNeeded)
                .findFirst();
    }

    private RepairState changed(int number, UnaryOperator<Action> change) {
        return new RepairState(
                actions.stream()
                        .map(action -> action.number() == number ? change.apply(action) : action)
                        .toList(),
                compensations);
    }
}

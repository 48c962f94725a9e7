package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Deciding.allowIn;
import static fr.paroletenue.command.complaint.Deciding.id;
import static fr.paroletenue.command.complaint.Deciding.plus;
import static fr.paroletenue.command.complaint.Deciding.requireDayOfTheCase;
import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.RepairCommand.CompleteCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.GrantCompensation;
import fr.paroletenue.api.complaint.RepairCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import fr.paroletenue.api.complaint.RepairCommand.ReviewCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.VerifyCorrectiveAction;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.complaint.RepairState.Action;
import fr.paroletenue.command.complaint.RepairState.ActionStatus;
import fr.paroletenue.command.complaint.RepairState.Compensation;
import fr.paroletenue.command.deciding.Acting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every rule of what is done to make a complaint good. Corrective actions outlive the closure of the complaint. */
final class RepairDecisions {

    private RepairDecisions() {}

    /** S4-09, S3-32, S3-29: what is planned has a day on which it is done. */
    static List<ComplaintEvent> plan(
            ComplaintState state, PlanCorrectiveAction c, ComplaintTimeLimits limits, Instant now) {
        if (numberOf(state, c) > 0) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        requireNotPast(c.dueOn(), now);
        var planned = new RepairEvent.CorrectiveActionPlanned(
                c.complaintId(),
                state.repair().actions().size() + 1,
                c.description(),
                c.dueOn(),
                c.responsible(),
                limits.correctiveAction(now, c.dueOn()));
        return plus(ClockDecisions.firstMeasure(state, FirstMeasure.CORRECTIVE_ACTION, now), planned);
    }

    /** The number under which this very action stands already, or 0. */
    static int numberOf(ComplaintState state, PlanCorrectiveAction c) {
        return state.repair().actions().stream()
                .map(Action::planned)
                .filter(action -> action.description().equals(c.description())
                        && action.dueOn().equals(c.dueOn())
                        && action.responsible().equals(c.responsible()))
                .mapToInt(RepairEvent.CorrectiveActionPlanned::number)
                .findFirst()
                .orElse(0);
    }

    /** S3-32: on time by the day on which it was done; from that day the time until the review counts (S4-20). */
    static List<ComplaintEvent> complete(
            ComplaintState state, CompleteCorrectiveAction c, ComplaintTimeLimits limits, Instant now) {
        var action = require(state, c.number());
        if (!action.isToBeDone()) {
            var done = Objects.requireNonNull(action.done());
            return sameOrRefuse(done.doneOn().equals(c.doneOn()) && Objects.equals(done.note(), c.note()));
        }
        allowIn(state, Deciding.UNLESS_ERASED);
        requireDayOfTheCase(state, c.doneOn(), now);
        var doneAt = Paris.startOf(c.doneOn());
        return plus(
                overdueBefore(state, action, doneAt),
                new RepairEvent.CorrectiveActionDone(
                        c.complaintId(),
                        c.number(),
                        c.doneOn(),
                        c.note(),
                        verdict(action, doneAt),
                        limits.effectivenessReview(doneAt)));
    }

    /** S3-32. */
    static List<ComplaintEvent> verify(ComplaintState state, VerifyCorrectiveAction c) {
        var action = require(state, c.number());
        if (action.verified() != null) {
            return sameOrRefuse(action.verified().note().equals(c.note()));
        }
        allowIn(state, Deciding.UNLESS_ERASED);
        requireStatus(action, ActionStatus.DONE);
        return List.of(new RepairEvent.CorrectiveActionVerified(c.complaintId(), c.number(), c.note()));
    }

    /** S4-20: what did not help is to be done again, by a new day. */
    static List<ComplaintEvent> review(
            ComplaintState state, ReviewCorrectiveAction c, ComplaintTimeLimits limits, Instant now) {
        var action = require(state, c.number());
        if (action.reviewed() != null) {
            return sameOrRefuse(action.reviewed().effective() == c.effective()
                    && action.reviewed().note().equals(c.note()));
        }
        allowIn(state, Deciding.UNLESS_ERASED);
        requireStatus(action, ActionStatus.DONE, ActionStatus.VERIFIED);
        if (!c.effective() && c.dueOn() == null) {
            throw Refusal.because(RefusalCode.DUE_DAY_NEEDED);
        }
        var events = overdueBefore(state, action, now);
        events.add(new RepairEvent.CorrectiveActionReviewed(
                c.complaintId(), c.number(), c.effective(), c.note(), verdict(action, now)));
        if (!c.effective()) {
            var dueOn = Objects.requireNonNull(c.dueOn());
            requireNotPast(dueOn, now);
            events.add(new RepairEvent.CorrectiveActionReopened(
                    c.complaintId(),
                    c.number(),
                    ActionReopened.NOT_EFFECTIVE,
                    limits.correctiveAction(now, dueOn),
                    List.of()));
        }
        return List.copyOf(events);
    }

    /** R-70, S4-20: the same client complained of the same cause again, so what was done against it did not help. */
    static List<ComplaintEvent> reopen(
            ComplaintState state, ReopenCorrectiveActions c, ComplaintTimeLimits limits, Instant now) {
        if (!Arrays.asList(Deciding.UNLESS_ERASED).contains(state.status())) {
            return List.of();
        }
        return state.repair().actions().stream()
                .filter(action -> !action.isToBeDone())
                .<ComplaintEvent>map(action -> new RepairEvent.CorrectiveActionReopened(
                        c.complaintId(),
                        action.number(),
                        ActionReopened.RECURRENCE,
                        limits.reopenedAction(now),
                        c.recurrences()))
                .toList();
    }

    /** S4-19: only for a complaint that was upheld, in full or in part; above a threshold direction has to approve it. */
    static List<ComplaintEvent> grant(
            ComplaintState state, GrantCompensation c, Acting acting, PolicyVersion threshold) {
        if (numberOf(state, c) > 0) {
            return List.of();
        }
        allowIn(state, Deciding.AFTER_THE_ANSWER);
        if (c.amount().amount().signum() <= 0) {
            throw Refusal.because(RefusalCode.AMOUNT_NOT_POSITIVE).with("amount", c.amount());
        }
        var outcome = state.answered() == null ? null : state.answered().outcome();
        if (outcome == null || !outcome.upholdsSomething()) {
            throw Refusal.because(RefusalCode.COMPENSATION_NEEDS_UPHELD).with("outcome", String.valueOf(outcome));
        }
        var free = Money.euros(new BigDecimal(threshold.value()));
        return List.of(new RepairEvent.CompensationGranted(
                c.complaintId(),
                state.repair().compensations().size() + 1,
                c.type(),
                c.amount(),
                c.basis(),
                c.amount().isMoreThan(free) && !acting.isDirection(),
                threshold.version()));
    }

    /** The number under which this very compensation stands already, or 0. */
    static int numberOf(ComplaintState state, GrantCompensation c) {
        return state.repair().compensations().stream()
                .filter(one -> one.type() == c.type()
                        && one.amount().equals(c.amount())
                        && one.basis().equals(c.basis()))
                .mapToInt(Compensation::number)
                .findFirst()
                .orElse(0);
    }

    /** S4-19. */
    static List<ComplaintEvent> approve(ComplaintState state, ApproveCompensation c) {
        var named = c.number();
        var compensation = (named == null
                        ? state.repair().lastToApprove()
                        : state.repair().compensation(named))
                .orElseThrow(() -> Refusal.because(RefusalCode.COMPENSATION_UNKNOWN));
        if (!compensation.approvalNeeded()) {
            throw Refusal.because(RefusalCode.COMPENSATION_NEEDS_NO_APPROVAL)
                    .with("compensationId", compensation.number());
        }
        if (compensation.approved()) {
            return List.of();
        }
        allowIn(state, Deciding.AFTER_THE_ANSWER);
        return List.of(new RepairEvent.CompensationApproved(c.complaintId(), compensation.number()));
    }

    /** What the passing of time makes true of the actions (S3-29, S4-20). */
    static List<ComplaintEvent> timePasses(ComplaintState state, Instant now) {
        var events = new ArrayList<ComplaintEvent>();
        state.repair().actions().forEach(action -> events.addAll(overdueBefore(state, action, now)));
        return events;
    }

    private static List<ComplaintEvent> overdueBefore(ComplaintState state, Action action, Instant at) {
        var events = new ArrayList<ComplaintEvent>();
        action.openClock().filter(clock -> clock.due().hasPassedAt(at)).ifPresent(clock -> {
            events.add(
                    clock.name() == DueDateName.CORRECTIVE_ACTION
                            ? new RepairEvent.CorrectiveActionOverdue(id(state), action.number(), clock.due())
                            : new RepairEvent.EffectivenessReviewOverdue(id(state), action.number(), clock.due()));
        });
        return events;
    }

    private static DueDateState verdict(Action action, Instant at) {
        var clock = action.clock();
        return clock == null || clock.due().isMetAt(at) ? DueDateState.KEPT : DueDateState.MISSED;
    }

    private static Action require(ComplaintState state, int number) {
        return state.repair()
                .action(number)
                .orElseThrow(() -> Refusal.because(RefusalCode.ACTION_UNKNOWN).with("actionId", number));
    }

    private static void requireStatus(Action action, ActionStatus... allowed) {
        if (!Arrays.asList(allowed).contains(action.status())) {
            throw Refusal.because(RefusalCode.ACTION_STATE_DOES_NOT_ALLOW)
                    .with("state", action.status())
                    .with("allowedStates", List.of(allowed));
        }
    }

    private static void requireNotPast(@Nullable LocalDate dueOn, Instant now) {
        if (dueOn != null && dueOn.isBefore(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.DUE_DAY_IN_THE_PAST).with("dueOn", dueOn);
        }
    }
}

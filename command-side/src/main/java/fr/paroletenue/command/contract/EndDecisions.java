package fr.paroletenue.command.contract;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.ConfirmEnd;
import fr.paroletenue.api.contract.ContractCommand.NoteRefund;
import fr.paroletenue.api.contract.ContractCommand.TerminateContract;
import fr.paroletenue.api.contract.ContractCommand.WithdrawFromContract;
import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.command.contract.EndState.Owed;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.policy.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of how a contract ends: withdrawal, notice, last day, confirmation, refund, erasure (S2-16, S2-17, D2, D4, D13).
 * Pure.
 */
final class EndDecisions {

    private static final List<ContractStatus> SIGNED_AND_NOT_OVER =
            List.of(ContractStatus.SIGNED, ContractStatus.RUNNING, ContractStatus.ENDING);

    private EndDecisions() {}

    /**
     * what counts is when it was sent, whenever it arrives. Whoever is too late may give notice.
     *
     * @param worked hours of the visits that had begun by then; null where none was ever planned, and what is said counts
     */
    static List<ContractEvent> withdraw(
            ContractState state,
            WithdrawFromContract c,
            @Nullable BigDecimal worked,
            ContractTimeLimits limits,
            CompanyDays days) {
        var before = state.end().withdrawn();
        if (before != null) {
            return sameOrRefuse(before.sentAt().equals(c.sentAt())
                    && before.receivedAt().equals(c.receivedAt())
                    && before.channel() == c.channel()
                    && (c.hoursDone() == null || before.hoursDone().compareTo(c.hoursDone()) == 0)
                    && before.toRefund().equals(Owing.rest(c.paidAhead(), before.owed())));
        }
        Guards.allowIn(state.status(), SIGNED_AND_NOT_OVER);
        days.requireDone(c.receivedAt());
        days.requireDoneSince(state.signature().signedOn(), Paris.dayOf(c.sentAt()));
        if (c.sentAt().isAfter(c.receivedAt())) {
            throw Refusal.because(RefusalCode.RECEIVED_BEFORE_SENT)
                    .with("sentAt", c.sentAt())
                    .with("receivedAt", c.receivedAt());
        }
        requireStillPossible(state.agreement().withdrawal(), c.sentAt());
        var hoursDone = hoursDone(c.hoursDone(), worked);
        var owed = Owing.afterWithdrawal(
                state.facts().needs(),
                state.facts().monthly(),
                state.facts().once(),
                hoursDone,
                state.agreement().earlyStart() != null);
        var toRefund = Owing.rest(c.paidAhead(), owed);
        return List.of(
                new ContractEvent.Withdrawn(
                        c.contractId(),
                        c.sentAt(),
                        c.receivedAt(),
                        c.channel(),
                        hoursDone,
                        owed,
                        toRefund,
                        limits.endConfirmation(c.receivedAt()),
                        Owing.isSomething(toRefund)
                                ? ContractTimeLimits.withdrawalRefund(c.receivedAt(), limits.companyZone())
                                : null),
                new ContractEvent.Ended(c.contractId(), Paris.dayOf(c.receivedAt()), EndCause.WITHDRAWN));
    }

    /** S2-16, R-40 to R-42: by the rule that was written into the contract when it was signed. */
    static List<ContractEvent> terminate(
            ContractState state, TerminateContract c, ContractTimeLimits limits, CompanyDays days) {
        var before = state.end().terminated();
        if (before != null) {
            return sameOrRefuse(before.noticeReceivedAt().equals(c.noticeReceivedAt())
                    && before.channel() == c.channel()
                    && Objects.equals(before.reason(), c.reason())
                    && before.toRefund().equals(Owing.rest(c.paidAhead(), Owing.NOTHING)));
        }
        Guards.allowIn(state.status(), List.of(ContractStatus.SIGNED, ContractStatus.RUNNING));
        days.requireDone(c.noticeReceivedAt());
        days.requireDoneSince(state.signature().signedOn(), Paris.dayOf(c.noticeReceivedAt()));
        var rule = state.signature().endRule();
        // At the end of a month the month is due as a whole, and no law says by when what was paid beyond it is back:
        // it is
        // settled with the invoices, and nobody is to believe that it was counted here.
        if (rule == EndRule.END_OF_MONTH && c.paidAhead() != null) {
            throw Refusal.because(RefusalCode.PAID_AHEAD_NOT_COUNTED).with("rule", rule);
        }
        var refund = ContractTimeLimits.terminationRefund(c.noticeReceivedAt(), rule, limits.companyZone());
        var toRefund = refund.isPresent() ? Owing.rest(c.paidAhead(), Owing.NOTHING) : Owing.NOTHING;
        return List.of(new ContractEvent.Terminated(
                c.contractId(),
                c.noticeReceivedAt(),
                c.channel(),
                c.reason(),
                rule,
                limits.end(state.signature().signedOn(), c.noticeReceivedAt(), rule),
                toRefund,
                limits.endConfirmation(c.noticeReceivedAt()),
                Owing.isSomething(toRefund) ? refund.orElseThrow() : null));
    }

    static List<ContractEvent> confirm(ContractState state, ConfirmEnd c, Instant now) {
        var before = state.end().confirmed();
        if (before != null) {
            return sameOrRefuse(
                    before.channel() == c.channel() && before.sentAt().equals(c.sentAt()));
        }
        requireNotErased(state);
        var owed = state.end()
                .owed(ContractDueDate.END_CONFIRMATION)
                .orElseThrow(() -> Refusal.because(RefusalCode.NOTHING_TO_CONFIRM));
        Guards.requireSent(c.sentAt(), owed.due().triggeredAt(), now);
        return settle(
                state,
                ContractDueDate.END_CONFIRMATION,
                owed,
                owed.due().isMetAt(c.sentAt()),
                as -> new ContractEvent.EndConfirmed(c.contractId(), c.channel(), c.sentAt(), as));
    }

    static List<ContractEvent> refund(ContractState state, NoteRefund c, CompanyDays days) {
        var before = state.end().refunded();
        if (before != null) {
            return sameOrRefuse(
                    before.amount().equals(c.amount()) && before.refundedOn().equals(c.refundedOn()));
        }
        requireNotErased(state);
        var owed = state.end()
                .owed(ContractDueDate.REFUND)
                .orElseThrow(() -> Refusal.because(RefusalCode.NOTHING_TO_REFUND));
        var toRefund = state.end().toRefund().orElseThrow();
        if (toRefund.isMoreThan(c.amount())) {
            throw Refusal.because(RefusalCode.REFUND_TOO_SMALL).with("owed", toRefund);
        }
        days.requireDoneSince(Paris.dayOf(owed.due().triggeredAt()), c.refundedOn());
        return settle(
                state,
                ContractDueDate.REFUND,
                owed,
                !c.refundedOn().isAfter(owed.due().lastDay()),
                as -> new ContractEvent.Refunded(c.contractId(), c.amount(), c.refundedOn(), as));
    }

    static List<ContractEvent> abandon(ContractState state, AbandonContract c, CompanyDays days) {
        var before = state.end().abandoned();
        if (before != null) {
            return sameOrRefuse(before.on().equals(c.on()) && before.reason().equals(c.reason()));
        }
        Guards.allowIn(state.status(), List.of(ContractStatus.DRAWN_UP));
        days.requireDone(c.on());
        return List.of(new ContractEvent.Abandoned(c.contractId(), c.on(), c.reason()));
    }

    /** D13: not one day early. What was concluded by electronic means for enough money is kept longer (art. L213-1). */
    static List<ContractEvent> erase(ContractState state, Policies policies, LocalDate today) {
        if (state.erased()) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(ContractStatus.ENDED, ContractStatus.ABANDONED));
        var kept = Kept.contract(
                lastDay(state),
                state.agreement().signed() != null,
                state.agreement().signed() != null && state.signature().electronic(),
                state.facts().monthly().total(),
                state.facts().once().total(),
                policies::inForce);
        if (!kept.isOverOn(today)) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", kept.until());
        }
        var id = state.facts().contractId();
        return List.of(new ContractEvent.Erased(
                id,
                kept.until(),
                kept.policy().name().value(),
                kept.policy().version(),
                List.of(new ErasedKey(id.value(), RetentionClass.CONTRACT))));
    }

    /** What the mere passing of time makes true. Asked after every act and by every alarm; asking twice is harmless. */
    static List<ContractEvent> timePasses(ContractState state, Instant now) {
        if (state.drawnUp() == null) {
            return List.of();
        }
        var id = state.facts().contractId();
        var events = new ArrayList<ContractEvent>();
        state.end().open().forEach((name, due) -> {
            if (due.hasPassedAt(now)) {
                events.add(new ContractEvent.DueDateMissed(id, name, due));
            }
        });
        state.end()
                .comingEnd()
                .filter(end -> end.hasPassedAt(now))
                .ifPresent(end -> events.add(new ContractEvent.Ended(id, end.lastDay(), EndCause.TERMINATED)));
        return List.copyOf(events);
    }

    static void requireNotErased(ContractState state) {
        if (state.erased()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }

    /** A late act does not hide that its day had passed: the miss is told first, even if no alarm has rung yet. */
    private static List<ContractEvent> settle(
            ContractState state,
            ContractDueDate name,
            Owed owed,
            boolean kept,
            Function<DueDateState, ContractEvent> act) {
        var events = new ArrayList<ContractEvent>();
        if (!kept && owed.state() == DueDateState.OPEN) {
            events.add(new ContractEvent.DueDateMissed(state.facts().contractId(), name, owed.due()));
        }
        events.add(act.apply(kept ? DueDateState.KEPT : DueDateState.MISSED));
        return List.copyOf(events);
    }

    /** nobody bills a client who withdraws by anything but the visits that took place. */
    private static BigDecimal hoursDone(@Nullable BigDecimal stated, @Nullable BigDecimal worked) {
        if (worked == null) {
            return stated == null ? BigDecimal.ZERO : stated;
        }
        if (stated != null && stated.compareTo(worked) != 0) {
            throw Refusal.because(RefusalCode.HOURS_DONE_DIFFER)
                    .with("hoursDone", stated.toPlainString())
                    .with("worked", worked.toPlainString());
        }
        return worked;
    }

    private static void requireStillPossible(@Nullable DueDate period, Instant sentAt) {
        if (period == null) {
            throw Refusal.because(RefusalCode.NO_RIGHT_TO_WITHDRAW).with("instead", "termination");
        }
        if (!period.isMetAt(sentAt)) {
            throw Refusal.because(RefusalCode.WITHDRAWAL_PERIOD_OVER)
                    .with("dueAt", period.dueAt())
                    .with("instead", "termination");
        }
    }

    private static LocalDate lastDay(ContractState state) {
        var abandoned = state.end().abandoned();
        return abandoned == null ? Objects.requireNonNull(state.end().ended()).endedOn() : abandoned.on();
    }
}

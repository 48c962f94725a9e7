package fr.paroletenue.command.mission;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.VisitTerms;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.ScheduleCommand.CancelPause;
import fr.paroletenue.api.mission.ScheduleCommand.EndSchedule;
import fr.paroletenue.api.mission.ScheduleCommand.Pause;
import fr.paroletenue.api.mission.ScheduleCommand.PlanAhead;
import fr.paroletenue.api.mission.ScheduleCommand.SetPattern;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Slots;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every rule of when visits come back, and when nobody comes (S2-14, S2-18, S2-20). Pure. */
final class ScheduleDecisions {

    private ScheduleDecisions() {}

    /** The same pattern again, by the same worker. */
    static boolean isSet(ScheduleState state, SetPattern c) {
        if (state.patterns().isEmpty()) {
            return false;
        }
        var last = state.patterns().getLast();
        return last.pattern().equals(joined(c.pattern()))
                && last.workerId().equals(c.workerId())
                && sameOrRefuse(last.change().equals(c.change()) && Objects.equals(last.reason(), c.reason()))
                        .isEmpty();
    }

    /** What was is no longer changed: another pattern begins today at the earliest. */
    static List<ScheduleEvent> setPattern(
            ScheduleState state, SetPattern c, VisitTerms terms, ServiceHours hours, CompanyDays days) {
        var pattern = joined(c.pattern());
        hours.require(pattern);
        days.requirePlannable(pattern.startsOn());
        if (!state.patterns().isEmpty()) {
            CompanyDays.requireNotBefore(days.today(), pattern.startsOn());
        }
        PlanChanges.requirePlannable(terms.gates(), Paris.startOf(pattern.startsOn()), c.workerId());
        var events = new ArrayList<>(opening(state, c.scheduleId(), c.contractId(), terms));
        events.add(new ScheduleEvent.PatternSet(
                c.scheduleId(),
                c.contractId(),
                terms.clientId(),
                state.patterns().size() + 1,
                pattern,
                c.workerId(),
                c.change(),
                c.reason()));
        return List.copyOf(events);
    }

    /**
     * What the workers' files are to be asked, in the order of their ids: whoever waits for two files waits for them in the same
     * order as everybody else.
     *
     * @param engaged whose time is taken until now
     */
    static List<WorkerCommand> engagement(SetPattern c, VisitTerms terms, @Nullable WorkerId engaged) {
        var request = terms.requestId().value();
        var pattern = joined(c.pattern());
        var engage = new EngageWorker(
                c.workerId(), request, need(terms, pattern.slots(), pattern.startsOn(), null), c.reason());
        return engaged == null
                ? List.of(engage)
                : Stream.<WorkerCommand>of(new ReleaseWorker(engaged, request), engage)
                        .sorted(Comparator.comparing(asked -> asked.workerId().value()))
                        .toList();
    }

    /** Whether a worker could make one visit: neither blocked nor away, and there at that time of the week. */
    static ConsiderWorker consideration(VisitTerms terms, WantedVisit visit, @Nullable String reason) {
        var slot = ServiceHours.slot(visit.startsAt(), visit.endsAt());
        var day = Paris.dayOf(visit.startsAt());
        return new ConsiderWorker(
                visit.workerId(), terms.requestId().value(), need(terms, List.of(slot), day, day), reason);
    }

    static List<ScheduleEvent> pause(ScheduleState state, Pause c, CompanyDays days) {
        if (isPaused(state, c)) {
            return List.of();
        }
        CompanyDays.requireOrder(c.from(), c.to());
        days.requirePlannable(c.from());
        days.requirePlannable(c.to());
        return List.of(new ScheduleEvent.Paused(
                c.scheduleId(),
                c.contractId(),
                numberOf(state, c),
                c.from(),
                c.to(),
                c.because(),
                c.change(),
                c.reason()));
    }

    /** The number that the pause has, or would get. */
    static int numberOf(ScheduleState state, Pause c) {
        return state.standingPauses().stream()
                .filter(pause -> isSame(pause, c))
                .map(ScheduleEvent.Paused::number)
                .findFirst()
                .orElse(state.pauses().size() + 1);
    }

    static List<ScheduleEvent> cancelPause(ScheduleState state, CancelPause c) {
        if (!state.pauses().containsKey(c.number())) {
            throw Refusal.because(RefusalCode.PAUSE_UNKNOWN).with("number", c.number());
        }
        return state.cancelled().contains(c.number())
                ? List.of()
                : List.of(new ScheduleEvent.PauseCancelled(c.scheduleId(), c.contractId(), c.number(), c.change()));
    }

    static void requirePlannable(ScheduleState state, PlanAhead c, VisitTerms terms, CompanyDays days) {
        if (state.patterns().isEmpty()) {
            throw Refusal.because(RefusalCode.NO_PATTERN);
        }
        CompanyDays.requireOrder(c.from().atDay(1), c.until().atDay(1));
        days.requirePlannable(c.until().atDay(1));
        PlanChanges.requirePlannable(
                terms.gates(),
                Paris.startOf(terms.gates().startsOn()),
                state.patterns().getLast().workerId());
    }

    /** @param visits that were written now */
    static List<ScheduleEvent> planned(ScheduleState state, PlanAhead c, int visits) {
        var lastDay = c.until().atEndOfMonth();
        var before = state.plannedUntil();
        if (visits == 0 && before != null && !before.isBefore(lastDay)) {
            return List.of();
        }
        return List.of(new ScheduleEvent.PlannedUntil(
                c.scheduleId(), c.contractId(), before != null && before.isAfter(lastDay) ? before : lastDay, visits));
    }

    static List<ScheduleEvent> end(ScheduleState state, EndSchedule c) {
        var before = state.ended();
        return before != null && before.lastDay().equals(c.lastDay())
                ? List.of()
                : List.of(new ScheduleEvent.Ended(c.scheduleId(), c.contractId(), c.lastDay()));
    }

    static List<ScheduleEvent> opening(
            ScheduleState state, ScheduleId schedule, ContractId contract, VisitTerms terms) {
        return state.opened() == null
                ? List.of(new ScheduleEvent.Opened(schedule, contract, terms.clientId()))
                : List.of();
    }

    /** The days of which a month is to be looked at, in their order; none for months that the contract does not reach. */
    static List<Absence> months(LocalDate from, LocalDate until, VisitTerms terms) {
        var first = later(from, terms.gates().startsOn());
        var endsOn = terms.gates().lastDay();
        var last = endsOn != null && endsOn.isBefore(until) ? endsOn : until;
        var months = new ArrayList<Absence>();
        for (var month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            months.add(new Absence(
                    later(first, month.atDay(1)), month.atEndOfMonth().isBefore(last) ? month.atEndOfMonth() : last));
        }
        return List.copyOf(months);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isPaused(ScheduleState state, Pause c) {
        return state.standingPauses().stream().anyMatch(pause -> isSame(pause, c));
    }

    private static boolean isSame(ScheduleEvent.Paused pause, Pause c) {
        return pause.from().equals(c.from()) && pause.to().equals(c.to()) && pause.because() == c.because();
    }

    private static AssignmentNeed need(
            VisitTerms terms, List<WeeklySlot> slots, LocalDate from, @Nullable LocalDate until) {
        return new AssignmentNeed(terms.needs().skills(), terms.needs().postalCode(), slots, from, until);
    }

    private static Pattern joined(Pattern pattern) {
        Slots.requireSpans(pattern.slots());
        return new Pattern(
                WeeklySlot.joined(pattern.slots()), pattern.everyWeeks(), pattern.startsOn(), pattern.onHolidays());
    }
}

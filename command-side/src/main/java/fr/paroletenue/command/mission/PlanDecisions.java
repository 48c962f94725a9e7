package fr.paroletenue.command.mission;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule of what is written into the plan of a month, and what is taken out of it (S2-14, S2-18). Pure. */
final class PlanDecisions {

    private static final List<VisitStatus> AHEAD =
            List.of(VisitStatus.PLANNED, VisitStatus.UNCOVERED, VisitStatus.REPLACEMENT_OFFERED);

    /** Why this worker comes although skills or area might not match: that was judged when the visit was planned first. */
    static final String PLANNED_ALREADY = "planned already";

    private PlanDecisions() {}

    /**
     * What the pattern put here and no longer wants falls away, what it wants and is not there is written. A visit that somebody
     * moved, cancelled or made stays what it is: the pattern has had its say about it. A signed month does not change.
     */
    static List<MissionEvent> follow(MissionState state, FollowPattern c, FreeTime time, Instant now) {
        if (state.signed() != null) {
            return List.of();
        }
        var missing = new ArrayList<>(c.wanted());
        var events = new ArrayList<MissionEvent>();
        var leaving = new HashSet<VisitId>();
        var standing = new ArrayList<Visit>();
        for (var visit : state.visits().values()) {
            if (visit.planned().origin() != VisitOrigin.PATTERN || !isWithin(visit.planned(), c)) {
                continue;
            }
            if (visit.isAhead() && !visit.isMoved()) {
                if (!missing.remove(asWanted(visit.planned()))) {
                    leaving.add(state.id(visit));
                    events.addAll(cancelled(state, visit, c.because(), c.change(), c.reason(), now));
                }
            } else if (visit.cancelled() == null || visit.cancelled().isByHand()) {
                standing.add(visit);
            }
        }
        standing.forEach(visit -> standsFor(visit, missing).ifPresent(missing::remove));
        // That worker comes then anyway.
        missing.removeIf(wanted -> state.visits().values().stream()
                .anyMatch(visit -> visit.counts()
                        && !leaving.contains(state.id(visit))
                        && visit.workerId().equals(wanted.workerId())
                        && visit.startsAt().isBefore(wanted.endsAt())
                        && wanted.startsAt().isBefore(visit.endsAt())));
        if (!missing.isEmpty()) {
            time.require(missing, leaving);
            events.addAll(0, opening(state, c.missionId(), c.contractId(), c.clientId(), monthOf(missing.getFirst())));
            events.add(new MissionEvent.VisitsPlanned(
                    c.missionId(), c.contractId(), numbered(state, missing), c.change(), c.reason()));
        }
        return List.copyOf(events);
    }

    /**
     * What a visit of which somebody has decided stands for among what the pattern wants: the same hour, or else the nearest one of
     * that day. Who asked for the Wednesday instead of the Monday does not get the Monday back with another hour.
     */
    private static Optional<WantedVisit> standsFor(Visit visit, List<WantedVisit> wanted) {
        var from = visit.planned().startsAt();
        return wanted.stream()
                .filter(one -> Paris.dayOf(one.startsAt()).equals(Paris.dayOf(from)))
                .min(Comparator.comparing(
                        one -> Duration.between(from, one.startsAt()).abs()));
    }

    /** The visit that was planned by the same words before, if any. */
    static Optional<Visit> known(MissionState state, PlanVisit c) {
        return state.visits().values().stream()
                .filter(visit -> visit.counts()
                        && visit.planned().origin() == c.origin()
                        && Objects.equals(visit.planned().movedFrom(), c.movedFrom())
                        && asWanted(visit.planned()).equals(c.visit()))
                .findFirst();
    }

    static List<MissionEvent> plan(MissionState state, PlanVisit c, FreeTime time) {
        if (known(state, c).isPresent()) {
            return List.of();
        }
        requireUnsigned(state);
        time.require(
                List.of(c.visit()), c.movedFrom() == null ? new HashSet<>() : new HashSet<>(List.of(c.movedFrom())));
        var events = new ArrayList<>(opening(state, c.missionId(), c.contractId(), c.clientId(), monthOf(c.visit())));
        events.add(new MissionEvent.VisitsPlanned(
                c.missionId(),
                c.contractId(),
                List.of(planned(state.nextNumber(), c.visit(), c.origin(), c.movedFrom())),
                c.change(),
                c.reason()));
        return List.copyOf(events);
    }

    static List<MissionEvent> clear(MissionState state, ClearTime c, Instant now) {
        return state.visits().values().stream()
                .filter(visit -> visit.isAhead()
                        && !visit.startsAt().isBefore(c.from())
                        && (c.until() == null || visit.startsAt().isBefore(c.until())))
                .flatMap(visit -> cancelled(state, visit, c.because(), c.change(), c.reason(), now).stream())
                .toList();
    }

    /** Whether a visit was moved by the same words before. */
    static boolean isMoved(MissionState state, MoveVisit c) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitMoved moved
                && moved.startsAt().equals(c.startsAt())
                && moved.endsAt().equals(c.endsAt())) {
            return Guards.sameOrRefuse(moved.change().equals(c.change()) && Objects.equals(moved.reason(), c.reason()))
                    .isEmpty();
        }
        if (visit.lastChange() instanceof MissionEvent.VisitMovedAway moved) {
            return Guards.sameOrRefuse(moved.startsAt().equals(c.startsAt())
                            && moved.endsAt().equals(c.endsAt())
                            && moved.change().equals(c.change())
                            && Objects.equals(moved.reason(), c.reason()))
                    .isEmpty();
        }
        return false;
    }

    /** What the visit would be at the new time; refused where it may not be moved, or not there. */
    static WantedVisit destination(
            MissionState state, MoveVisit c, VisitGates gates, ServiceHours hours, CompanyDays days) {
        var visit = state.visit(c.number());
        requireUnsigned(state);
        Guards.allowIn(visit.status(), List.of(VisitStatus.PLANNED, VisitStatus.UNCOVERED));
        var moved = new WantedVisit(c.startsAt(), c.endsAt(), visit.workerId());
        requirePlannable(moved, gates, hours, days);
        return moved;
    }

    static void requirePlannable(WantedVisit visit, VisitGates gates, ServiceHours hours, CompanyDays days) {
        hours.require(visit.startsAt(), visit.endsAt());
        days.requirePlannable(Paris.dayOf(visit.startsAt()));
        PlanChanges.requirePlannable(gates, visit.startsAt(), visit.workerId());
    }

    static boolean staysInTheMonth(MissionState state, MoveVisit c) {
        return YearMonth.from(Paris.dayOf(c.startsAt())).equals(state.facts().month());
    }

    /** Within the month: the same visit at another time. */
    static List<MissionEvent> move(MissionState state, MoveVisit c, WantedVisit moved, FreeTime time, Instant now) {
        var visit = state.visit(c.number());
        time.require(List.of(moved), new HashSet<>(List.of(state.id(visit))));
        var events = new ArrayList<MissionEvent>();
        if (visit.status() == VisitStatus.UNCOVERED) {
            // Whether the worker can come at the new time is another question, and asked anew.
            events.addAll(ReplacementDecisions.coveredAgain(state, visit, now));
        }
        events.add(new MissionEvent.VisitMoved(
                c.missionId(),
                state.facts().contractId(),
                c.number(),
                c.startsAt(),
                c.endsAt(),
                c.change(),
                notice(visit, now),
                c.reason()));
        return List.copyOf(events);
    }

    /** Into another month: there it is another visit. */
    static List<MissionEvent> moveAway(MissionState state, MoveVisit c, VisitId to, Instant now) {
        var visit = state.visit(c.number());
        var events = new ArrayList<>(ReplacementDecisions.missedBy(state, visit, now));
        events.add(new MissionEvent.VisitMovedAway(
                c.missionId(),
                state.facts().contractId(),
                c.number(),
                to,
                c.startsAt(),
                c.endsAt(),
                c.change(),
                notice(visit, now),
                c.reason()));
        return List.copyOf(events);
    }

    static List<MissionEvent> cancel(MissionState state, CancelVisit c, Instant now) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitCancelled before) {
            return sameOrRefuse(before.because() == c.because()
                    && before.change().equals(c.change())
                    && Objects.equals(before.reason(), c.reason()));
        }
        if (!c.because().isByHand()) {
            throw Refusal.because(RefusalCode.CANCEL_CAUSE_OF_THE_HOUSE).with("because", c.because());
        }
        Guards.allowIn(visit.status(), AHEAD);
        return cancelled(state, visit, c.because(), c.change(), c.reason(), now);
    }

    /** The visit itself, or the one in another month that it is now. */
    static VisitId whereItIs(MissionState state, int number) {
        var visit = state.visit(number);
        return visit.lastChange() instanceof MissionEvent.VisitMovedAway moved ? moved.to() : state.id(visit);
    }

    /** The Paris day of a visit that takes place or took place; null for any other number. */
    static @Nullable LocalDate dayOf(MissionState state, int number) {
        var visit = state.visits().get(number);
        return visit == null || !visit.counts() ? null : Paris.dayOf(visit.startsAt());
    }

    /** Of whom nobody has asked yet whether they can come: expected at a new hour, or counted on again after an offer to the client. */
    static Set<WorkerId> newlyExpected(MissionState before, MissionState after) {
        return after.visits().values().stream()
                .filter(visit -> isNews(before.visits().get(visit.number()), visit))
                .map(Visit::workerId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNews(@Nullable Visit before, Visit after) {
        // While the client thought about somebody else, nobody asked whether the worker who was planned is away.
        if (before != null && before.status() == VisitStatus.REPLACEMENT_OFFERED) {
            return after.status() == VisitStatus.PLANNED || after.status() == VisitStatus.UNCOVERED;
        }
        return after.status() == VisitStatus.PLANNED
                && (before == null
                        || !before.workerId().equals(after.workerId())
                        || !before.startsAt().equals(after.startsAt()));
    }

    static void requireUnsigned(MissionState state) {
        if (state.signed() != null) {
            throw Refusal.because(RefusalCode.TIMESHEET_SIGNED)
                    .with("month", state.facts().month());
        }
    }

    static long notice(Visit visit, Instant now) {
        return Duration.between(now, visit.startsAt()).toMinutes();
    }

    private static List<MissionEvent> cancelled(
            MissionState state,
            Visit visit,
            CancelCause because,
            PlanChange change,
            @Nullable String reason,
            Instant now) {
        var events = new ArrayList<>(ReplacementDecisions.missedBy(state, visit, now));
        events.add(new MissionEvent.VisitCancelled(
                state.facts().missionId(),
                state.facts().contractId(),
                visit.number(),
                because,
                change,
                notice(visit, now),
                reason));
        return List.copyOf(events);
    }

    private static List<MissionEvent> opening(
            MissionState state, MissionId mission, ContractId contract, ClientId client, YearMonth month) {
        return state.opened() == null ? List.of(new MissionEvent.Opened(mission, contract, client, month)) : List.of();
    }

    private static YearMonth monthOf(WantedVisit visit) {
        return YearMonth.from(Paris.dayOf(visit.startsAt()));
    }

    private static List<PlannedVisit> numbered(MissionState state, List<WantedVisit> wanted) {
        var planned = new ArrayList<PlannedVisit>();
        for (var visit : wanted) {
            planned.add(planned(state.nextNumber() + planned.size(), visit, VisitOrigin.PATTERN, null));
        }
        return List.copyOf(planned);
    }

    private static PlannedVisit planned(
            int number, WantedVisit visit, VisitOrigin origin, @Nullable VisitId movedFrom) {
        return new PlannedVisit(number, visit.startsAt(), visit.endsAt(), visit.workerId(), origin, movedFrom);
    }

    private static WantedVisit asWanted(PlannedVisit planned) {
        return new WantedVisit(planned.startsAt(), planned.endsAt(), planned.workerId());
    }

    private static boolean isWithin(PlannedVisit planned, FollowPattern c) {
        return isWithin(Paris.dayOf(planned.startsAt()), c.from(), c.until());
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

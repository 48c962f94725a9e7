package fr.paroletenue.command.mission;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand.AcceptReplacement;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.MissionCommand.RefuseReplacement;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule of who comes when the worker who was planned does not (S2-22, R-80). Pure. */
final class ReplacementDecisions {

    private ReplacementDecisions() {}

    /**
     * Whom a worker's absence leaves without anybody, and who may count on the worker again, unless others do meanwhile. What has
     * begun already took place or not, and somebody will say so.
     */
    static List<MissionEvent> heedWorker(
            MissionState state, HeedWorker c, FreeTime time, MissionTimeLimits limits, Instant now) {
        var events = new ArrayList<MissionEvent>();
        var again = new ArrayList<WantedVisit>();
        for (var visit : state.visits().values()) {
            if (!visit.isAhead() || !visit.workerId().equals(c.workerId())) {
                continue;
            }
            var because = awayBecause(c, Paris.dayOf(visit.startsAt()));
            if (visit.status() == VisitStatus.PLANNED
                    && because.isPresent()
                    && visit.startsAt().isAfter(now)) {
                events.add(new MissionEvent.VisitUncovered(
                        c.missionId(),
                        state.facts().contractId(),
                        visit.number(),
                        c.workerId(),
                        because.get(),
                        limits.replacement(visit.startsAt(), now)));
            } else if (visit.status() == VisitStatus.UNCOVERED
                    && because.isEmpty()
                    && time.isFree(visit.asWanted(), state.id(visit))
                    // The plan does not know yet what comes back with this very event.
                    && again.stream().noneMatch(visit.asWanted()::overlaps)) {
                again.add(visit.asWanted());
                events.addAll(coveredAgain(state, visit, now));
            }
        }
        return List.copyOf(events);
    }

    static List<MissionEvent> coveredAgain(MissionState state, Visit visit, Instant now) {
        var events = new ArrayList<>(missedBy(state, visit, now));
        events.add(new MissionEvent.VisitCoveredAgain(
                state.facts().missionId(),
                state.facts().contractId(),
                visit.number(),
                visit.workerId(),
                Optional.ofNullable(settled(visit, now)).orElse(DueDateState.KEPT)));
        return List.copyOf(events);
    }

    /**
     * That nobody was found in time, where no alarm has told it yet: whatever ends the search afterwards tells it first, because
     * nothing is left to tell it of then.
     */
    static List<MissionEvent> missedBy(MissionState state, Visit visit, Instant at) {
        var due = visit.replacement();
        return due != null && visit.owesReplacement() && due.hasPassedAt(at)
                ? List.of(new MissionEvent.DueDateMissed(
                        state.facts().missionId(),
                        state.facts().contractId(),
                        MissionDueDate.REPLACEMENT,
                        visit.number(),
                        due))
                : List.of();
    }

    /** Whether the same worker was offered by the same words before. */
    static boolean isOffered(MissionState state, OfferReplacement c) {
        return state.visit(c.number()).lastChange() instanceof MissionEvent.ReplacementOffered before
                && sameOrRefuse(before.workerId().equals(c.workerId())
                                && before.channel() == c.channel()
                                && before.offeredAt().equals(c.offeredAt()))
                        .isEmpty();
    }

    /** What the other worker would do; refused where nobody may be offered. */
    static WantedVisit offer(MissionState state, OfferReplacement c, VisitGates gates, CompanyDays days) {
        var visit = state.visit(c.number());
        PlanDecisions.requireUnsigned(state);
        Guards.allowIn(visit.status(), List.of(VisitStatus.PLANNED, VisitStatus.UNCOVERED));
        if (c.workerId().equals(visit.workerId())) {
            throw Refusal.because(RefusalCode.NOT_A_REPLACEMENT)
                    .with("workerId", c.workerId().value());
        }
        days.requireDone(c.offeredAt());
        PlanChanges.requirePlannable(gates, visit.startsAt(), c.workerId());
        return new WantedVisit(visit.startsAt(), visit.endsAt(), c.workerId());
    }

    static List<MissionEvent> offered(MissionState state, OfferReplacement c, WantedVisit instead, FreeTime time) {
        time.require(List.of(instead), Set.of());
        return List.of(new MissionEvent.ReplacementOffered(
                c.missionId(), state.facts().contractId(), c.number(), c.workerId(), c.channel(), c.offeredAt()));
    }

    /** nobody comes who has not signed what exactly is asked for, and nobody promises it to the client. */
    static List<MissionEvent> accept(
            MissionState state, AcceptReplacement c, VisitGates gates, FreeTime time, CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.ReplacementAccepted before) {
            return sameOrRefuse(before.acceptedAt().equals(c.acceptedAt()));
        }
        Guards.allowIn(visit.status(), List.of(VisitStatus.REPLACEMENT_OFFERED));
        var offered = Objects.requireNonNull(visit.offered());
        days.requireDoneSince(offered.offeredAt(), c.acceptedAt());
        PlanChanges.requireOpen(gates, visit.startsAt(), offered.workerId());
        time.require(List.of(new WantedVisit(visit.startsAt(), visit.endsAt(), offered.workerId())), Set.of());
        var settled = settled(visit, c.acceptedAt());
        var events = new ArrayList<>(missedBy(state, visit, c.acceptedAt()));
        events.add(new MissionEvent.ReplacementAccepted(
                c.missionId(), state.facts().contractId(), c.number(), offered.workerId(), c.acceptedAt(), settled));
        return List.copyOf(events);
    }

    static List<MissionEvent> refuse(MissionState state, RefuseReplacement c, CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.ReplacementRefused before) {
            return sameOrRefuse(
                    before.refusedAt().equals(c.refusedAt()) && Objects.equals(before.reason(), c.reason()));
        }
        Guards.allowIn(visit.status(), List.of(VisitStatus.REPLACEMENT_OFFERED));
        var offered = Objects.requireNonNull(visit.offered());
        days.requireDoneSince(offered.offeredAt(), c.refusedAt());
        return List.of(new MissionEvent.ReplacementRefused(
                c.missionId(), state.facts().contractId(), c.number(), offered.workerId(), c.refusedAt(), c.reason()));
    }

    /** Whether somebody was found in time; null where nobody had to be. */
    private static @Nullable DueDateState settled(Visit visit, Instant at) {
        var due = visit.replacement();
        if (due == null) {
            return null;
        }
        return due.isMetAt(at) ? DueDateState.KEPT : DueDateState.MISSED;
    }

    private static Optional<UncoveredBecause> awayBecause(HeedWorker c, LocalDate day) {
        if (c.departedOn() != null && day.isAfter(c.departedOn())) {
            return Optional.of(UncoveredBecause.WORKER_DEPARTED);
        }
        return c.absences().stream().anyMatch(absence -> absence.covers(day))
                ? Optional.of(UncoveredBecause.WORKER_ABSENT)
                : Optional.empty();
    }
}

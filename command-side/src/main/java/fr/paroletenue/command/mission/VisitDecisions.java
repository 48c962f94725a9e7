package fr.paroletenue.command.mission;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand.CorrectTimes;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every rule of what came of a visit (S1-13, S2-21, R-80). Pure. */
final class VisitDecisions {

    private VisitDecisions() {}

    /**
     * Nobody comes while a condition of the contract is not met, and nobody may say so afterwards either. What was written down as
     * missed by mistake may still be said to have taken place, until the month is signed.
     *
     * @param isAccount whether somebody of the firm goes by that name
     */
    static List<MissionEvent> record(
            MissionState state,
            RecordVisit c,
            VisitGates gates,
            Begun begun,
            FreeTime time,
            Predicate<String> isAccount,
            CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitDone before) {
            return sameOrRefuse(before.startedAt().equals(c.startedAt())
                    && before.endedAt().equals(c.endedAt())
                    && Objects.equals(before.accompaniedBy(), c.accompaniedBy()));
        }
        PlanDecisions.requireUnsigned(state);
        Guards.allowIn(
                visit.status(),
                // Whoever is planned comes as long as the client has not taken the other one.
                visit.uncovered() == null
                        ? List.of(VisitStatus.PLANNED, VisitStatus.REPLACEMENT_OFFERED, VisitStatus.MISSED)
                        : List.of(VisitStatus.PLANNED, VisitStatus.MISSED));
        requireTimes(visit, c.startedAt(), c.endedAt(), days);
        if (visit.status() == VisitStatus.MISSED) {
            time.require(List.of(visit.asWanted()), Set.of());
        }
        requireInOrder(state.id(visit), visit, begun);
        if (c.accompaniedBy() != null) {
            Guards.requireAccount(c.accompaniedBy(), isAccount);
        }
        PlanChanges.requireOpen(gates, c.startedAt(), visit.workerId());
        return List.of(new MissionEvent.VisitDone(
                c.missionId(),
                state.facts().contractId(),
                state.facts().clientId(),
                c.number(),
                visit.workerId(),
                c.startedAt(),
                c.endedAt(),
                lateMinutes(visit, c.startedAt()),
                begun.first() == null,
                c.accompaniedBy()));
    }

    static List<MissionEvent> correct(MissionState state, CorrectTimes c, CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitTimesCorrected before
                && before.startedAt().equals(c.startedAt())
                && before.endedAt().equals(c.endedAt())) {
            return sameOrRefuse(before.reason().equals(c.reason()));
        }
        PlanDecisions.requireUnsigned(state);
        Guards.allowIn(visit.status(), List.of(VisitStatus.DONE));
        requireTimes(visit, c.startedAt(), c.endedAt(), days);
        return List.of(new MissionEvent.VisitTimesCorrected(
                c.missionId(),
                state.facts().contractId(),
                c.number(),
                c.startedAt(),
                c.endedAt(),
                lateMinutes(visit, c.startedAt()),
                c.reason()));
    }

    /**
     * Also what was written down as done by mistake, until the month is signed.
     *
     * @param first the visit from which everything is counted that follows a first visit: it stands
     */
    static List<MissionEvent> miss(MissionState state, MissVisit c, @Nullable VisitId first, CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitMissed before) {
            return sameOrRefuse(before.because() == c.because() && Objects.equals(before.reason(), c.reason()));
        }
        PlanDecisions.requireUnsigned(state);
        Guards.allowIn(
                visit.status(),
                List.of(VisitStatus.PLANNED, VisitStatus.UNCOVERED, VisitStatus.REPLACEMENT_OFFERED, VisitStatus.DONE));
        var id = state.id(visit);
        if (id.equals(first)) {
            throw Refusal.because(RefusalCode.FIRST_VISIT_STANDS).with("visitId", id.value());
        }
        if (visit.startsAt().isAfter(days.now())) {
            throw Refusal.because(RefusalCode.VISIT_AHEAD).with("startsAt", visit.startsAt());
        }
        var events = new ArrayList<>(ReplacementDecisions.missedBy(state, visit, days.now()));
        events.add(new MissionEvent.VisitMissed(
                c.missionId(), state.facts().contractId(), c.number(), c.because(), c.reason()));
        return List.copyOf(events);
    }

    /** S1-13, D11: which visit is the first is not a question of what is typed first. */
    private static void requireInOrder(VisitId id, Visit visit, Begun begun) {
        var open = begun.open();
        if (begun.first() == null
                && open != null
                && !open.visitId().equals(id)
                && open.startsAt().isBefore(visit.startsAt())) {
            throw Refusal.because(RefusalCode.EARLIER_VISIT_OPEN)
                    .with("visitId", open.visitId().value())
                    .with("startsAt", open.startsAt());
        }
    }

    /** Whole minutes that have passed since the planned start; none for somebody who was early. */
    static int lateMinutes(Visit visit, Instant startedAt) {
        return Math.toIntExact(
                Math.max(0, Duration.between(visit.startsAt(), startedAt).toMinutes()));
    }

    private static void requireTimes(Visit visit, Instant startedAt, Instant endedAt, CompanyDays days) {
        ServiceHours.slot(startedAt, endedAt);
        days.requireDone(endedAt);
        if (!Paris.dayOf(startedAt).equals(Paris.dayOf(visit.startsAt()))) {
            throw Refusal.because(RefusalCode.VISIT_ON_ANOTHER_DAY).with("plannedOn", Paris.dayOf(visit.startsAt()));
        }
    }
}

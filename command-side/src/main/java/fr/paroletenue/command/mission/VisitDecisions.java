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
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Every rule of what came of a visit (S1-13, S2-21, R-80). Pure. */
final class VisitDecisions {

    private VisitDecisions() {}

    /**
     * Nobody comes while a condition of the contract is not met, and nobody may say so afterwards either.
     *
     * @param hasBegun whether a visit of the contract took place before
     * @param isAccount whether somebody of the firm goes by that name
     */
    static List<MissionEvent> record(
            MissionState state,
            RecordVisit c,
            VisitGates gates,
            boolean hasBegun,
            Predicate<String> isAccount,
            CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitDone before) {
            return sameOrRefuse(before.startedAt().equals(c.startedAt())
                    && before.endedAt().equals(c.endedAt())
                    && Objects.equals(before.accompaniedBy(), c.accompaniedBy()));
        }
        PlanDecisions.requireUnsigned(state);
        Guards.allowIn(visit.status(), List.of(VisitStatus.PLANNED));
        requireTimes(visit, c.startedAt(), c.endedAt(), days);
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
                !hasBegun,
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

    static List<MissionEvent> miss(MissionState state, MissVisit c, CompanyDays days) {
        var visit = state.visit(c.number());
        if (visit.lastChange() instanceof MissionEvent.VisitMissed before) {
            return sameOrRefuse(before.because() == c.because() && Objects.equals(before.reason(), c.reason()));
        }
        Guards.allowIn(
                visit.status(), List.of(VisitStatus.PLANNED, VisitStatus.UNCOVERED, VisitStatus.REPLACEMENT_OFFERED));
        if (visit.startsAt().isAfter(days.now())) {
            throw Refusal.because(RefusalCode.VISIT_AHEAD).with("startsAt", visit.startsAt());
        }
        return List.of(new MissionEvent.VisitMissed(
                c.missionId(), state.facts().contractId(), c.number(), c.because(), c.reason()));
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

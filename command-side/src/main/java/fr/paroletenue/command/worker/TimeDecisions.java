package fr.paroletenue.command.worker;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand.CancelAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.deciding.Slots;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every rule of a worker's time: when it is there, when it is not, and who takes it (S1-09, S1-11, S2-15). Pure. */
final class TimeDecisions {

    private TimeDecisions() {}

    static List<WorkerEvent> setAvailability(WorkerState state, SetAvailability c) {
        Slots.requireApart(c.weekly(), "weekly");
        var weekly = WeeklySlot.joined(c.weekly());
        if (state.time().weekly().equals(weekly)) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        return List.of(new WorkerEvent.AvailabilitySet(c.workerId(), weekly));
    }

    static List<WorkerEvent> noteAbsence(WorkerState state, NoteAbsence c, CompanyDays days) {
        var known = state.time().standingAbsences().stream()
                .anyMatch(noted ->
                        noted.absence().equals(c.absence()) && noted.reason().equals(c.reason()));
        if (known) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        CompanyDays.requireOrder(c.absence().from(), c.absence().to());
        days.requirePlannable(c.absence().from());
        days.requirePlannable(c.absence().to());
        return List.of(new WorkerEvent.AbsenceNoted(c.workerId(), numberOf(state, c), c.absence(), c.reason()));
    }

    /** The number that the absence has, or would get. */
    static int numberOf(WorkerState state, NoteAbsence c) {
        return state.time().standingAbsences().stream()
                .filter(noted ->
                        noted.absence().equals(c.absence()) && noted.reason().equals(c.reason()))
                .map(WorkerEvent.AbsenceNoted::number)
                .findFirst()
                .orElse(state.time().absences().size() + 1);
    }

    static List<WorkerEvent> cancelAbsence(WorkerState state, CancelAbsence c) {
        if (!state.time().absences().containsKey(c.number())) {
            throw Refusal.because(RefusalCode.ABSENCE_UNKNOWN).with("number", c.number());
        }
        if (state.time().cancelled().contains(c.number())) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        return List.of(new WorkerEvent.AbsenceCancelled(c.workerId(), c.number()));
    }

    /**
     * Blocks and lack of time are never outweighed, a lack of skill or another area is, by a reason that is kept.
     *
     * @param inForce the version of each document that is to be signed today: nobody can sign ahead
     */
    static List<WorkerEvent> engage(WorkerState state, EngageWorker c, Map<WorkerDocument, String> inForce) {
        var need = joined(c.need());
        var standing = state.time().engagements().get(c.requestId());
        if (standing != null) {
            return Guards.sameOrRefuse(standing.need().equals(need)
                    && Objects.equals(standing.overrideReason(), filled(c.overrideReason())));
        }
        var match = judge(state, c.requestId(), need, c.overrideReason(), inForce);
        return List.of(new WorkerEvent.Engaged(c.workerId(), c.requestId(), need, match, filled(c.overrideReason())));
    }

    /** The same verdict with nothing taken. */
    static Match consider(WorkerState state, ConsiderWorker c, Map<WorkerDocument, String> inForce) {
        return judge(state, c.requestId(), joined(c.need()), c.overrideReason(), inForce);
    }

    /** No assignment without its gates, neither when it is made nor when something is built on it (S2-01, S2-24 to S2-26). */
    static void requireUnblocked(WorkerState state, LocalDate from, Map<WorkerDocument, String> inForce) {
        var blocked = state.gates().blockedBecause(from, inForce);
        if (!blocked.isEmpty()) {
            throw Refusal.because(RefusalCode.WORKER_BLOCKED).with("blockedBecause", blocked);
        }
    }

    private static Match judge(
            WorkerState state,
            String requestId,
            AssignmentNeed need,
            @Nullable String overrideReason,
            Map<WorkerDocument, String> inForce) {
        if (need.slots().isEmpty()) {
            throw Refusal.because(RefusalCode.SLOTS_NEEDED);
        }
        requireUnblocked(state, need.from(), inForce);
        var unavailable = state.time().availabilityFor(requestId).unavailableBecause(need);
        if (!unavailable.isEmpty()) {
            throw Refusal.because(RefusalCode.WORKER_UNAVAILABLE).with("unavailableBecause", unavailable);
        }
        var match = matchOf(state, need);
        if (!match.missesNothing() && Guards.isBlank(overrideReason)) {
            throw Refusal.because(RefusalCode.WORKER_DOES_NOT_MATCH)
                    .with("missingSkills", match.missingSkills())
                    .with("servesArea", match.servesArea());
        }
        return match;
    }

    static List<WorkerEvent> release(WorkerState state, ReleaseWorker c) {
        return state.time().engagements().containsKey(c.requestId())
                ? List.of(new WorkerEvent.Released(c.workerId(), c.requestId()))
                : List.of();
    }

    private static Match matchOf(WorkerState state, AssignmentNeed need) {
        return Match.of(need, state.skills().skills().keySet(), state.skills().areas());
    }

    private static AssignmentNeed joined(AssignmentNeed need) {
        Slots.requireSpans(need.slots());
        return new AssignmentNeed(
                need.skills().stream().distinct().toList(),
                need.area(),
                WeeklySlot.joined(need.slots()),
                need.from(),
                need.until());
    }

    private static @Nullable String filled(@Nullable String text) {
        return Guards.isBlank(text) ? null : text;
    }
}

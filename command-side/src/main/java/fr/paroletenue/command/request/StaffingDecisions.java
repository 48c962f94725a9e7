package fr.paroletenue.command.request;

import fr.paroletenue.api.contract.ContractCommand.ConfirmUnplanned;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestCommand.AssignWorker;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.LoseWorker;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.ConfirmWorker;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.command.deciding.Guards;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of who comes (S1-09, S1-11, S2-15), besides those of a worker's own file, which that file judges. Pure: it says what
 * the worker is to be asked, and what happened once the worker's file agreed.
 */
final class StaffingDecisions {

    private StaffingDecisions() {}

    /** The same proposal for the same needs again. */
    static boolean isProposed(RequestState state, ProposeWorker c) {
        RequestDecisions.requireNotErased(state);
        return state.staffing().proposals().stream()
                .filter(proposal -> proposal.workerId().equals(c.workerId()))
                .filter(proposal -> proposal.assessment()
                        == state.assessment().assessments().size())
                .anyMatch(proposal -> Guards.sameOrRefuse(Objects.equals(proposal.overrideReason(), c.overrideReason()))
                        .isEmpty());
    }

    static ConsiderWorker consideration(RequestState state, ProposeWorker c) {
        RequestDecisions.requireToBeStaffed(state);
        var need = AssessmentDecisions.required(state).needs().forAWorker();
        return new ConsiderWorker(c.workerId(), c.requestId().value(), need, c.overrideReason());
    }

    static RequestEvent proposed(RequestState state, ProposeWorker c, Match match) {
        return new RequestEvent.WorkerProposed(
                c.requestId(), c.workerId(), AssessmentDecisions.required(state).number(), match, c.overrideReason());
    }

    /** The same assignment for the same needs again. */
    static boolean isAssigned(RequestState state, AssignWorker c) {
        RequestDecisions.requireNotErased(state);
        var assigned = state.staffing().assigned();
        return assigned != null
                && assigned.workerId().equals(c.workerId())
                && assigned.need()
                        .equals(AssessmentDecisions.required(state).needs().forAWorker())
                && Objects.equals(assigned.overrideReason(), c.overrideReason())
                && (c.reassignmentReason() == null || c.reassignmentReason().equals(reasonOfTheLastChange(state)));
    }

    /**
     * What the workers' files are to be asked in this transaction. Whoever waits for two files waits for them in the same order
     * as everybody else, so that no two requests wait for each other.
     */
    static List<WorkerCommand> engagement(RequestState state, AssignWorker c) {
        RequestDecisions.requireToBeStaffed(state);
        var need = AssessmentDecisions.required(state).needs().forAWorker();
        var commands = new ArrayList<WorkerCommand>();
        commands.add(new EngageWorker(c.workerId(), c.requestId().value(), need, c.overrideReason()));
        state.staffing().standing().ifPresent(assigned -> {
            if (c.reassignmentReason() == null) {
                throw Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY)
                        .with("workerId", assigned.workerId().value());
            }
            var release = new ReleaseWorker(assigned.workerId(), c.requestId().value());
            var last = assigned.workerId().value().compareTo(c.workerId().value()) > 0;
            commands.add(last ? 1 : 0, release);
        });
        return List.copyOf(commands);
    }

    static List<RequestEvent> assigned(RequestState state, AssignWorker c, Match match) {
        var assessed = AssessmentDecisions.required(state);
        var events = new ArrayList<RequestEvent>();
        state.staffing()
                .standing()
                .ifPresent(assigned -> events.add(new RequestEvent.WorkerReleased(
                        c.requestId(), assigned.workerId(), ReleaseCause.REASSIGNED, c.reassignmentReason())));
        events.add(new RequestEvent.WorkerAssigned(
                c.requestId(),
                c.workerId(),
                assessed.number(),
                assessed.needs().forAWorker(),
                match,
                c.overrideReason()));
        return List.copyOf(events);
    }

    static List<RequestEvent> release(RequestState state, EndAssignment c) {
        RequestDecisions.requireNotErased(state);
        var assigned = state.staffing().assigned();
        if (assigned != null) {
            RequestDecisions.requireGoingOn(state);
            return List.of(new RequestEvent.WorkerReleased(
                    c.requestId(), assigned.workerId(), ReleaseCause.RELEASED, c.reason()));
        }
        var released = state.staffing().released();
        if (released == null || released.cause() != ReleaseCause.RELEASED) {
            throw Refusal.because(RefusalCode.NOBODY_ASSIGNED);
        }
        return Guards.sameOrRefuse(c.reason().equals(released.reason()));
    }

    /** Whoever has left comes to nobody, also where a contract was drawn up and nothing is planned yet. */
    static List<RequestEvent> lose(RequestState state, LoseWorker c) {
        return state.staffing()
                .standing()
                .filter(assigned -> !state.erased())
                .filter(assigned -> assigned.workerId().equals(c.workerId()))
                .<List<RequestEvent>>map(assigned -> List.of(new RequestEvent.WorkerReleased(
                        c.requestId(), assigned.workerId(), ReleaseCause.WORKER_DEPARTED, null)))
                .orElse(List.of());
    }

    /** What the contract is to be asked before somebody is looked for, where there is one already. */
    static Optional<ConfirmUnplanned> contractToAsk(RequestState state) {
        return Optional.ofNullable(state.concluded())
                .map(concluded -> new ConfirmUnplanned(new ContractId(concluded.contractId())));
    }

    /** What the file of whoever is assigned is to be asked before a contract is drawn up. */
    static Optional<ConfirmWorker> confirmation(RequestState state) {
        return state.staffing()
                .standing()
                .map(assigned ->
                        new ConfirmWorker(assigned.workerId(), assigned.need().from()));
    }

    /** What gives back the time that an event says was given back. */
    static List<ReleaseWorker> releases(List<RequestEvent> events) {
        return events.stream()
                .filter(RequestEvent.WorkerReleased.class::isInstance)
                .map(RequestEvent.WorkerReleased.class::cast)
                .map(released -> new ReleaseWorker(
                        released.workerId(), released.requestId().value()))
                .toList();
    }

    private static @Nullable String reasonOfTheLastChange(RequestState state) {
        var released = state.staffing().released();
        return released == null || released.cause() != ReleaseCause.REASSIGNED ? null : released.reason();
    }
}

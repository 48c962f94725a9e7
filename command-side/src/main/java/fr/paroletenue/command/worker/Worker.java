package fr.paroletenue.command.worker;

import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.mission.PlanCommand.HeedAbsences;
import fr.paroletenue.api.request.RequestsCommand.HeedDeparture;
import fr.paroletenue.api.worker.Absences;
import fr.paroletenue.api.worker.Engagement;
import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.CancelAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ChangeContactDetails;
import fr.paroletenue.api.worker.WorkerCommand.ConfirmWorker;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderAbsences;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.EraseWorker;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.KeepBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.NoteBackgroundCheck;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.RegisterWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerCommand.RemoveSkill;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerCommand.SetAreas;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.Acting;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.Reach;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a worker's file. Somebody is selected step by step, shows an extract of the criminal record, signs what every
 * worker signs and gets a badge; then requests may take this worker's time, as far as there is any. A new version of what was
 * signed closes the way again until it is signed too. One day the worker leaves, and years later the file goes.
 */
@Aggregate(type = "Worker")
class Worker {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable WorkerId id;

    private WorkerState state = WorkerState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(RegisterWorker c, WorkerRoom room) {
        return Happened.all(HiringDecisions.register(c, room.selection(c.hiredOn()), days(room)));
    }

    @CommandHandler
    Done handle(ChangeContactDetails c) {
        return Happened.all(HiringDecisions.changeContactDetails(state, c));
    }

    @CommandHandler
    Done handle(NoteReferences c) {
        return Happened.all(HiringDecisions.noteReferences(state, c));
    }

    @CommandHandler
    Done handle(NoteSelectionStep c, WorkerRoom room) {
        return Happened.all(HiringDecisions.noteSelectionStep(state, c, days(room)));
    }

    @CommandHandler
    Done handle(NoteBackgroundCheck c, MetaData by, WorkerRoom room) {
        return Happened.all(
                HiringDecisions.noteBackgroundCheck(state, c, Acting.of(by).username(), days(room)));
    }

    @CommandHandler
    Done handle(NoteSignature c, WorkerRoom room) {
        var inForce = room.policies().inForce(c.document().policy(), c.signedOn());
        return Happened.all(HiringDecisions.noteSignature(state, c, inForce, days(room)));
    }

    @CommandHandler
    Done handle(IssueBadge c, WorkerRoom room) {
        return Happened.all(
                HiringDecisions.issueBadge(state, c, number -> room.badges().claim(c.workerId(), number), days(room)));
    }

    @CommandHandler
    Done handle(ReturnBadge c, WorkerRoom room) {
        var decided = HiringDecisions.returnBadge(state, c, days(room));
        if (!decided.isEmpty()) {
            room.badges().giveBack(c.workerId());
        }
        return Happened.all(decided);
    }

    @CommandHandler
    Done handle(KeepBadge c, WorkerRoom room) {
        var badge = state.hiring().badge();
        if (badge != null && state.hiring().isBadgeHeld() && !state.erased()) {
            room.badges().claim(c.workerId(), badge.number());
        }
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(SetAreas c) {
        return Happened.all(SkillDecisions.setAreas(state, c));
    }

    @CommandHandler
    Done handle(AddSkill c, WorkerRoom room) {
        return Happened.all(SkillDecisions.addSkill(state, c, days(room)));
    }

    @CommandHandler
    Done handle(RemoveSkill c) {
        return Happened.all(SkillDecisions.removeSkill(state, c));
    }

    @CommandHandler
    Done handle(NoteTraining c, WorkerRoom room) {
        return Happened.all(SkillDecisions.noteTraining(state, c, days(room)));
    }

    @CommandHandler
    Done handle(SetAvailability c) {
        return Happened.all(TimeDecisions.setAvailability(state, c));
    }

    @CommandHandler
    Done handle(NoteAbsence c, WorkerRoom room, Reach reach) {
        var number = TimeDecisions.numberOf(state, c);
        var done = awayOtherwise(TimeDecisions.noteAbsence(state, c, days(room)), reach);
        return new Done(done.version(), Map.of("absenceId", number));
    }

    @CommandHandler
    Done handle(CancelAbsence c, Reach reach) {
        return awayOtherwise(TimeDecisions.cancelAbsence(state, c), reach);
    }

    @CommandHandler
    Engagement handle(ConsiderWorker c, WorkerRoom room) {
        var match = TimeDecisions.consider(state, c, room.documentsInForce(room.today()));
        return new Engagement(c.workerId(), match, ExpectedVersion.current());
    }

    @CommandHandler
    Engagement handle(EngageWorker c, WorkerRoom room) {
        var done = Happened.all(TimeDecisions.engage(state, c, room.documentsInForce(room.today())));
        return new Engagement(c.workerId(), state.time().matchOf(c.requestId()), done.version());
    }

    @CommandHandler
    Done handle(ConfirmWorker c, WorkerRoom room) {
        TimeDecisions.requireUnblocked(state, c.from(), room.documentsInForce(room.today()));
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Absences handle(ConsiderAbsences c) {
        return state.absences();
    }

    @CommandHandler
    Done handle(ReleaseWorker c) {
        return Happened.all(TimeDecisions.release(state, c));
    }

    /** Requests lose whoever leaves in this transaction, and give back the time that they had taken. */
    @CommandHandler
    Done handle(NoteDeparture c, WorkerRoom room, Reach reach) {
        var engagedFor = state.time().engagedFor();
        var decided = HiringDecisions.noteDeparture(state, c, room.retention(c.on()), days(room));
        awayOtherwise(decided, reach);
        if (!decided.isEmpty()) {
            reach.tell(new HeedDeparture(c.workerId(), engagedFor));
        }
        return Done.at(ExpectedVersion.current());
    }

    /** The keys are destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseWorker c, WorkerRoom room) {
        var decided = HiringDecisions.erase(state, room.today());
        decided.stream()
                .filter(WorkerEvent.Erased.class::isInstance)
                .map(WorkerEvent.Erased.class::cast)
                .forEach(erased -> {
                    room.erasures().giveUp(erased.scope());
                    room.badges().giveBack(erased.workerId());
                });
        return Happened.all(decided);
    }

    @EventSourcingHandler
    void on(WorkerEvent event) {
        id = event.workerId();
        state = state.after(event);
    }

    /** Who waits for the worker on those days learns it in this transaction (S2-22). */
    private Done awayOtherwise(List<WorkerEvent> decided, Reach reach) {
        var done = Happened.all(decided);
        if (!decided.isEmpty()) {
            reach.tell(new HeedAbsences(Objects.requireNonNull(id, "a file has its id"), state.absences()));
        }
        return done;
    }

    private static CompanyDays days(WorkerRoom room) {
        return new CompanyDays(room.firstDay(), room.now());
    }
}

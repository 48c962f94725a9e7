package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessScope;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.CheckDueDates;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.EraseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.StateCoordinates;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintReceipt;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DisputeCommand.EscalateComplaint;
import fr.paroletenue.api.complaint.DisputeCommand.MoveMediation;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.NoteNoAmicableSolution;
import fr.paroletenue.api.complaint.DisputeCommand.PlanMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.PublishReply;
import fr.paroletenue.api.complaint.DisputeCommand.ReferToMediator;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.RepairCommand.CompleteCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.GrantCompensation;
import fr.paroletenue.api.complaint.RepairCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import fr.paroletenue.api.complaint.RepairCommand.ReviewCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.VerifyCorrectiveAction;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.deciding.Acting;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Timed;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a complaint. Somebody of the firm hears dissatisfaction and records it; from that instant four clocks run, a
 * target and a limit for the acknowledgement and for the answer, and none of them ever stops before its act is done.
 * Direction learns of it and says whether it is a complaint, one way or the other, as often as need be. The owner
 * acknowledges it in writing, finds the causes, plans what keeps it from coming back, tells the client if it takes longer,
 * and answers with reasons. Who is not content meets the firm, goes up a level or to the mediator. Then the file is closed, or
 * the client has withdrawn it before; what was promised is still done, and five years later the file may go.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in {@link ComplaintDecisions}.
 */
@Aggregate(type = "Complaint")
class Complaint {

    static final String ALARM = "complaint-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "complaint";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, ComplaintAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ComplaintId id;

    private ComplaintState state = ComplaintState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ComplaintReceipt handle(RecordComplaint c, MetaData by, ComplaintRoom room, DeadlineManager alarms) {
        var now = room.now();
        var acting = Acting.of(by);
        happened(
                ComplaintDecisions.record(
                        c,
                        acting,
                        room.registerNumberAt(c.complaintId(), now),
                        room.defaultOwner(now),
                        () -> room.limits().forReceipt(c.receivedAt()),
                        room.firstDay(),
                        now),
                room,
                alarms);
        if (acting.isDirection()) {
            happened(ComplaintDecisions.directionLearns(state, DirectionLearned.RECORDED_IT, now), room, alarms);
        }
        return receipt();
    }

    @CommandHandler
    Done handle(ClassifyComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.classify(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(NoteDirectionInformed c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(
                ComplaintDecisions.directionLearns(state, DirectionLearned.OPENED_IT, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(QualifyComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var now = room.now();
        return happened(ComplaintDecisions.qualify(state, c, room.definition(now), now), room, alarms);
    }

    @CommandHandler
    Done handle(AssignOwner c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.assignOwner(state, c, room.isAccount()), room, alarms);
    }

    @CommandHandler
    Done handle(AssessSeverity c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.assessSeverity(state, c, room.limits(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(DecideImmediateAction c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.decideImmediateAction(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(AcknowledgeComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.acknowledge(state, c, room::letterhead, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(
            InvestigateComplaint c, MetaData by, ComplaintRoom room, DeadlineManager alarms, CommandGateway commands) {
        var now = room.now();
        var decided = ComplaintDecisions.investigate(state, c, now);
        if (!decided.isEmpty()) {
            room.recurrences()
                    .after(c, state.clientId(), now)
                    .forEach(reopen -> commands.sendAndWait(reopen, ExpectedVersion.without(by)));
        }
        return happened(decided, room, alarms);
    }

    @CommandHandler
    Done handle(AssessScope c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.assessScope(state, c, room.history()::isComplaint), room, alarms);
    }

    @CommandHandler
    Done handle(StateCoordinates c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.stateCoordinates(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(PlanCorrectiveAction c, ComplaintRoom room, DeadlineManager alarms) {
        var done = happened(RepairDecisions.plan(state, c, room.limits(), room.now()), room, alarms);
        return new Done(done.version(), Map.of("actionId", RepairDecisions.numberOf(state, c)));
    }

    @CommandHandler
    Done handle(CompleteCorrectiveAction c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(RepairDecisions.complete(state, c, room.limits(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(VerifyCorrectiveAction c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(RepairDecisions.verify(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(ReviewCorrectiveAction c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(RepairDecisions.review(state, c, room.limits(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(ReopenCorrectiveActions c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(RepairDecisions.reopen(state, c, room.limits(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(GrantCompensation c, MetaData by, ComplaintRoom room, DeadlineManager alarms) {
        var threshold = room.compensationThreshold(room.now());
        var done = happened(RepairDecisions.grant(state, c, Acting.of(by), threshold), room, alarms);
        var number = RepairDecisions.numberOf(state, c);
        var approved = state.repair().compensation(number).orElseThrow().approved();
        return new Done(done.version(), Map.of("compensationId", number, "approved", approved));
    }

    @CommandHandler
    Done handle(ApproveCompensation c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(RepairDecisions.approve(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(PlanMeeting c, ComplaintRoom room, DeadlineManager alarms) {
        var done = happened(DisputeDecisions.planMeeting(state, c, room.now()), room, alarms);
        return new Done(done.version(), Map.of("meetingId", DisputeDecisions.numberOf(state, c)));
    }

    @CommandHandler
    Done handle(NoteMeeting c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.noteMeeting(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(NoteNoAmicableSolution c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.noAmicableSolution(state, c, room::mediator, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(ReferToMediator c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.refer(state, c, room::mediator, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(MoveMediation c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.moveMediation(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(EscalateComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var owner = room.escalationOwner(room.now());
        return happened(DisputeDecisions.escalate(state, c, owner, room.isAccount()), room, alarms);
    }

    @CommandHandler
    Done handle(PublishReply c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.publishReply(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(ReopenComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(DisputeDecisions.reopen(state, c), room, alarms);
    }

    /** The keys are destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var decided = EndDecisions.erase(state, room.now());
        decided.stream()
                .filter(ComplaintEvent.Erased.class::isInstance)
                .map(ComplaintEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return happened(decided, room, alarms);
    }

    @CommandHandler
    Done handle(SendHoldingLetter c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(
                ComplaintDecisions.sendHoldingLetter(state, c, room.limits(), room::letterhead, room.now()),
                room,
                alarms);
    }

    @CommandHandler
    Done handle(AnswerComplaint c, MetaData by, ComplaintRoom room, DeadlineManager alarms) {
        return happened(
                ComplaintDecisions.answer(state, c, Acting.of(by), room::mediator, room::letterhead, room.now()),
                room,
                alarms);
    }

    @CommandHandler
    Done handle(CloseComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var now = room.now();
        return happened(
                EndDecisions.close(
                        state,
                        c,
                        room.limits().keepUntil(now),
                        room.limits().retention(now).version()),
                room,
                alarms);
    }

    @CommandHandler
    Done handle(WithdrawComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var now = room.now();
        return happened(
                EndDecisions.withdraw(
                        state,
                        c,
                        room.limits().keepUntil(now),
                        room.limits().retention(now).version(),
                        now),
                room,
                alarms);
    }

    @CommandHandler
    Done handle(CheckDueDates c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(List.of(), room, alarms);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(ComplaintAlarm alarm, ComplaintRoom room, DeadlineManager alarms) {
        happened(List.of(), room, alarms);
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        id = event.complaintId();
        state = state.after(event);
    }

    private Done happened(List<ComplaintEvent> events, ComplaintRoom room, DeadlineManager alarms) {
        return TIMED.happened(
                events,
                () -> state.facts().complaintId().value(),
                () -> state.openDueDates(),
                () -> ClockDecisions.timePasses(state, room.now()),
                room.openDueDates(),
                alarms);
    }

    private ComplaintReceipt receipt() {
        var recorded = state.facts();
        return new ComplaintReceipt(
                recorded.complaintId(),
                recorded.registerNumber(),
                state.owner(),
                recorded.limits(),
                state.stateOf(DueDateName.ACKNOWLEDGEMENT_TARGET),
                state.stateOf(DueDateName.ACKNOWLEDGEMENT_LIMIT),
                state.stateOf(DueDateName.ANSWER_TARGET),
                state.stateOf(DueDateName.ANSWER_LIMIT),
                ExpectedVersion.current());
    }
}

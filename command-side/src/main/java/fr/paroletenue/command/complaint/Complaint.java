package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.CheckDueDates;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintReceipt;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.alarm.Alarm;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.wiring.ExpectedVersion;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a complaint. Somebody of the firm hears dissatisfaction and records it; from that instant four clocks run, a
 * target and a limit for the acknowledgement and for the answer, and none of them ever stops before its act is done.
 * Direction learns of it and says whether it is a complaint, one way or the other, as often as need be. The owner
 * acknowledges it in writing, finds the causes, plans what keeps it from coming back, tells the client if it takes longer,
 * and answers with reasons. Then the file is closed, or the client has withdrawn it before; five years later it may go.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in {@link ComplaintDecisions}.
 */
@Aggregate
class Complaint {

    static final String ALARM = "complaint-due-date";

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
        return happened(ComplaintDecisions.acknowledge(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(InvestigateComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.investigate(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(PlanCorrectiveAction c, ComplaintRoom room, DeadlineManager alarms) {
        var done = happened(ComplaintDecisions.planCorrectiveAction(state, c), room, alarms);
        return new Done(done.version(), Map.of("actionId", ComplaintDecisions.numberOf(state, c)));
    }

    @CommandHandler
    Done handle(SendHoldingLetter c, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.sendHoldingLetter(state, c, room.limits(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(AnswerComplaint c, MetaData by, ComplaintRoom room, DeadlineManager alarms) {
        return happened(ComplaintDecisions.answer(state, c, Acting.of(by), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(CloseComplaint c, ComplaintRoom room, DeadlineManager alarms) {
        var now = room.now();
        return happened(
                ComplaintDecisions.close(
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
                ComplaintDecisions.withdraw(
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

    /** Whatever happened, time has passed too: what it brought about is told in the same transaction, and the next look is asked for. */
    private Done happened(List<ComplaintEvent> events, ComplaintRoom room, DeadlineManager alarms) {
        var before = openDueDates();
        events.forEach(AggregateLifecycle::apply);
        ComplaintDecisions.timePasses(state, room.now()).forEach(AggregateLifecycle::apply);
        var after = openDueDates();
        if (!after.equals(before)) {
            room.openDueDates().replace("complaint", state.facts().complaintId().value(), before, after);
            Alarm.toSet(before, after).ifPresent(at -> alarms.schedule(at, ALARM, new ComplaintAlarm(at)));
        }
        return Done.at(ExpectedVersion.current());
    }

    private List<OpenDueDate> openDueDates() {
        return state.openClocks().stream()
                .map(clock -> new OpenDueDate(clock.name().name(), clock.nextLook(), clock.due()))
                .toList();
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

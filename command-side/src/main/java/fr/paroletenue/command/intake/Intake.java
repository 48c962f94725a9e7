package fr.paroletenue.command.intake;

import fr.paroletenue.api.client.ClientCommand.ConfirmClient;
import fr.paroletenue.api.complaint.ComplaintReceipt;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeAlarm;
import fr.paroletenue.api.intake.IntakeCommand.CheckCallBack;
import fr.paroletenue.api.intake.IntakeCommand.EraseMessage;
import fr.paroletenue.api.intake.IntakeCommand.LinkClient;
import fr.paroletenue.api.intake.IntakeCommand.MakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.MakeRemark;
import fr.paroletenue.api.intake.IntakeCommand.MakeRequest;
import fr.paroletenue.api.intake.IntakeCommand.NoteCallBack;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeCommand.RemindClient;
import fr.paroletenue.api.intake.IntakeCommand.SendDocumentation;
import fr.paroletenue.api.intake.IntakeCommand.TakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.TakeRemark;
import fr.paroletenue.api.intake.IntakeCommand.TakeRequest;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.IntakeReceipt;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.api.intake.TakenComplaint;
import fr.paroletenue.api.intake.TakenRemark;
import fr.paroletenue.api.intake.TakenRequest;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.OtherFile;
import fr.paroletenue.command.wiring.Timed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
 * The life of a message. Somebody calls, writes, speaks to the machine or to a worker; somebody of the firm writes it down, and
 * it has its number in the call log for ever. Who waits to be called back is called back within a day of having left it; each
 * attempt is kept, and if nobody was reached by then the house says so. One outcome ends every message: it was answered, sent
 * something, planned differently, or it became a complaint, a remark or a request with nothing said twice.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in {@link IntakeDecisions}.
 */
@Aggregate(type = "Intake")
class Intake {

    static final String ALARM = "intake-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "intake";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, IntakeAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable IntakeId id;

    private IntakeState state = IntakeState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    IntakeReceipt handle(RecordMessage c, IntakeRoom room, DeadlineManager alarms) {
        record(c, null, room, alarms);
        var recorded = state.facts();
        var owed = state.callBack();
        return new IntakeReceipt(
                recorded.intakeId(),
                recorded.number(),
                recorded.callBack(),
                owed == null ? DueDateState.OPEN : owed.state(),
                ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(NoteCallBack c, IntakeRoom room, DeadlineManager alarms) {
        return happened(IntakeDecisions.callBack(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(SendDocumentation c, IntakeRoom room, DeadlineManager alarms) {
        return happened(IntakeDecisions.sendDocumentation(state, c, room::documentVersion, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(RemindClient c, IntakeRoom room, DeadlineManager alarms) {
        return happened(IntakeDecisions.remind(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(NoteOutcome c, IntakeRoom room, DeadlineManager alarms) {
        return happened(IntakeDecisions.outcome(state, c, room.limits()::callBack), room, alarms);
    }

    /** What it becomes is recorded by its own command inside this transaction: both facts or none. */
    @CommandHandler
    Done handle(MakeComplaint c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        if (IntakeDecisions.complaintOrRemark(state) == IntakeOutcome.REMARK) {
            return makeRemark(c.remarkId(), c.statement(), by, room, alarms, commands);
        }
        if (IntakeDecisions.isAlreadyMade(state, IntakeOutcome.COMPLAINT, c.statement())) {
            return became();
        }
        ComplaintReceipt receipt = commands.sendAndWait(
                IntakeDecisions.complaintOf(state, c.complaintId(), c.statement()), ExpectedVersion.without(by));
        return became(
                IntakeOutcome.COMPLAINT,
                c.complaintId().value(),
                receipt.registerNumber(),
                c.statement(),
                room,
                alarms);
    }

    @CommandHandler
    Done handle(MakeRemark c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        return makeRemark(c.remarkId(), c.statement(), by, room, alarms, commands);
    }

    /** Who has no file yet gets one; file, request and outcome are one transaction. */
    @CommandHandler
    Done handle(MakeRequest c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        var said = c.enquiry();
        if (IntakeDecisions.isAlreadyMade(state, said)) {
            return became();
        }
        var others = ExpectedVersion.without(by);
        var named = IntakeDecisions.namedClient(state, said);
        if (named.isEmpty()) {
            commands.<Object>sendAndWait(IntakeDecisions.prospectOf(state, c.newClientId(), said), others);
        }
        var client = named.orElse(c.newClientId());
        commands.<Object>sendAndWait(IntakeDecisions.requestOf(state, c.requestId(), client, said), others);
        happened(List.of(IntakeDecisions.becameRequest(state, c.requestId(), client, said)), room, alarms);
        return became();
    }

    /** The request comes first: while the number is held, others wait for theirs. Request, message and outcome are one transaction. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    TakenRequest handle(TakeRequest c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        var message = IntakeDecisions.messageOf(c);
        var said = IntakeDecisions.enquiryOf(c);
        Done registered = commands.sendAndWait(
                new RegisterRequest(
                        c.requestId(),
                        c.clientId(),
                        c.receivedAt(),
                        c.channel(),
                        c.need(),
                        c.intakeId().value(),
                        c.wishedStartOn()),
                ExpectedVersion.without(by));
        record(message, null, room, alarms);
        happened(List.of(IntakeDecisions.becameRequest(state, c.requestId(), c.clientId(), said)), room, alarms);
        return new TakenRequest(c.requestId(), c.intakeId(), state.facts().number(), registered.version());
    }

    /**
     * The line comes first: whoever takes a number of the call log and one of the register takes them in this order, so that two
     * never wait for each other. Message, complaint and outcome are one transaction.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    TakenComplaint handle(
            TakeComplaint c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        var complaint = c.complaint().complaintId().value();
        record(IntakeDecisions.messageOf(c, room.isClient()), complaint, room, alarms);
        ComplaintReceipt receipt = commands.sendAndWait(c.complaint(), ExpectedVersion.without(by));
        became(IntakeOutcome.COMPLAINT, complaint, receipt.registerNumber(), null, room, alarms);
        return new TakenComplaint(receipt, c.intakeId(), state.facts().number());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    TakenRemark handle(TakeRemark c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        var remark = c.remark().remarkId().value();
        record(IntakeDecisions.messageOf(c, room.isClient()), remark, room, alarms);
        Done recorded = commands.sendAndWait(c.remark(), ExpectedVersion.without(by));
        became(IntakeOutcome.REMARK, remark, null, null, room, alarms);
        return new TakenRemark(
                c.remark().remarkId(), c.intakeId(), state.facts().number(), recorded.version());
    }

    /** The file is asked inside this transaction: it may have been opened a moment ago, and is not erased meanwhile. */
    @CommandHandler
    Done handle(LinkClient c, MetaData by, IntakeRoom room, DeadlineManager alarms, CommandGateway commands) {
        var decided = IntakeDecisions.linkClient(state, c);
        if (!decided.isEmpty()) {
            OtherFile.<Object>ask(
                    commands,
                    new ConfirmClient(c.clientId()),
                    by,
                    () -> Refusal.because(RefusalCode.CLIENT_FILE_NEEDED)
                            .with("clientId", c.clientId().value()));
        }
        return happened(decided, room, alarms);
    }

    /** The key is destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseMessage c, IntakeRoom room, DeadlineManager alarms) {
        var decided = IntakeDecisions.erase(state, room.policies(), room.now());
        decided.stream()
                .filter(IntakeEvent.Erased.class::isInstance)
                .map(IntakeEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return happened(decided, room, alarms);
    }

    @CommandHandler
    Done handle(CheckCallBack c, IntakeRoom room, DeadlineManager alarms) {
        return happened(List.of(), room, alarms);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(IntakeAlarm alarm, IntakeRoom room, DeadlineManager alarms) {
        happened(List.of(), room, alarms);
    }

    @EventSourcingHandler
    void on(IntakeEvent event) {
        id = event.intakeId();
        state = state.after(event);
    }

    private void record(RecordMessage message, @Nullable String becoming, IntakeRoom room, DeadlineManager alarms) {
        var now = room.now();
        happened(
                IntakeDecisions.record(
                        message,
                        room.isClient(),
                        room.isWorker(),
                        room.numberAt(message.intakeId(), becoming, now),
                        room.limits()::callBack,
                        room.firstDay(),
                        now),
                room,
                alarms);
    }

    private Done makeRemark(
            RemarkId remark,
            Statement statement,
            MetaData by,
            IntakeRoom room,
            DeadlineManager alarms,
            CommandGateway commands) {
        if (IntakeDecisions.isAlreadyMade(state, IntakeOutcome.REMARK, statement)) {
            return became();
        }
        commands.<Object>sendAndWait(IntakeDecisions.remarkOf(state, remark, statement), ExpectedVersion.without(by));
        return became(IntakeOutcome.REMARK, remark.value(), null, statement, room, alarms);
    }

    private Done became(
            IntakeOutcome outcome,
            String id,
            @Nullable String number,
            @Nullable Statement statement,
            IntakeRoom room,
            DeadlineManager alarms) {
        happened(List.of(IntakeDecisions.became(state, outcome, id, number, statement)), room, alarms);
        return became();
    }

    private Done became() {
        var outcome = Objects.requireNonNull(state.outcome());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("outcome", outcome.outcome());
        facts.put("becameId", Objects.requireNonNull(outcome.becameId()));
        if (outcome.becameNumber() != null) {
            facts.put("becameNumber", outcome.becameNumber());
        }
        if (outcome.clientId() != null) {
            facts.put("clientId", outcome.clientId());
        }
        return new Done(ExpectedVersion.current(), facts);
    }

    private Done happened(List<IntakeEvent> events, IntakeRoom room, DeadlineManager alarms) {
        return TIMED.happened(
                events,
                () -> state.facts().intakeId().value(),
                () -> state.openDueDates(),
                () -> IntakeDecisions.timePasses(state, room.now()),
                room.openDueDates(),
                alarms);
    }
}

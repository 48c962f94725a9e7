package fr.paroletenue.command.client;

import fr.paroletenue.api.client.ClientAlarm;
import fr.paroletenue.api.client.ClientCommand.AssignContactPerson;
import fr.paroletenue.api.client.ClientCommand.BecomeClient;
import fr.paroletenue.api.client.ClientCommand.ChangeContactDetails;
import fr.paroletenue.api.client.ClientCommand.CheckClientDueDates;
import fr.paroletenue.api.client.ClientCommand.ConfirmClient;
import fr.paroletenue.api.client.ClientCommand.ConfirmRelationship;
import fr.paroletenue.api.client.ClientCommand.EndClient;
import fr.paroletenue.api.client.ClientCommand.EraseClient;
import fr.paroletenue.api.client.ClientCommand.LogContact;
import fr.paroletenue.api.client.ClientCommand.NoteContactPersonCommunicated;
import fr.paroletenue.api.client.ClientCommand.RegisterClient;
import fr.paroletenue.api.client.ClientCommand.ReturnClient;
import fr.paroletenue.api.client.ClientCommand.StateConsent;
import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.request.RequestsCommand.ConfirmNoneOpen;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Reach;
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
 * The file of somebody the firm works for, or may come to work for. It is opened with a name and a way to reach them. Somebody
 * plans for them and somebody supervises (S1-02), and each time that changes the client is told by whom (S2-32). What they
 * allowed and every word that was exchanged is kept (S1-03). One day it is over, perhaps not for ever, and years later what
 * tells who they were may go.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in {@link ClientDecisions}.
 */
@Aggregate(type = "Client")
class Client {

    static final String ALARM = "client-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "client";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, ClientAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClientId id;

    private ClientState state = ClientState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(RegisterClient c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.register(c, room.firstDay(), room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(ChangeContactDetails c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.changeDetails(state, c), room, alarms);
    }

    @CommandHandler
    Done handle(AssignContactPerson c, ClientRoom room, DeadlineManager alarms) {
        var done =
                happened(ClientDecisions.assign(state, c, room.hasRole(), room::noticeDue, room.now()), room, alarms);
        var person = state.contactPerson(c.role()).orElseThrow();
        return new Done(
                done.version(),
                Map.of("notice", DueDateView.of(person.assigned().noticeDue(), person.notice())));
    }

    @CommandHandler
    Done handle(NoteContactPersonCommunicated c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.communicate(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(StateConsent c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.stateConsent(state, c, room.firstDay(), room.now()), room, alarms);
    }

    /** Its line in the call log is written down inside this transaction: both facts or none. */
    @CommandHandler
    Done handle(LogContact c, MetaData by, ClientRoom room, DeadlineManager alarms, CommandGateway commands) {
        var decided = ClientDecisions.logContact(state, c, room.firstDay(), room.now());
        var done = happened(decided, room, alarms);
        if (!decided.isEmpty()) {
            ClientDecisions.messages(c)
                    .forEach(message -> commands.<Object>sendAndWait(message, ExpectedVersion.without(by)));
        }
        var message = state.contact(c).map(ClientEvent.ContactLogged::intakeId);
        return message.<Done>map(id -> new Done(done.version(), Map.of("intakeId", id)))
                .orElse(done);
    }

    /** Requests are asked in this transaction: nobody registers one meanwhile, because that asks this file. */
    @CommandHandler
    Done handle(EndClient c, ClientRoom room, Reach reach) {
        var decided = ClientDecisions.end(state, c, room.now());
        if (!decided.isEmpty()) {
            reach.tell(new ConfirmNoneOpen(c.clientId()));
        }
        return happened(decided, room, reach.alarms());
    }

    @CommandHandler
    Done handle(ReturnClient c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.comeBack(state, c, room.now()), room, alarms);
    }

    @CommandHandler
    Done handle(BecomeClient c, ClientRoom room, DeadlineManager alarms) {
        return happened(ClientDecisions.become(state, c), room, alarms);
    }

    /** The keys are destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseClient c, ClientRoom room, DeadlineManager alarms) {
        var decided = ClientDecisions.erase(state, room.policies(), room.now());
        decided.stream()
                .filter(ClientEvent.Erased.class::isInstance)
                .map(ClientEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return happened(decided, room, alarms);
    }

    @CommandHandler
    Done handle(ConfirmClient c) {
        ClientDecisions.requireNotErased(state);
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(ConfirmRelationship c) {
        ClientDecisions.requireRelationship(state);
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(CheckClientDueDates c, ClientRoom room, DeadlineManager alarms) {
        return happened(List.of(), room, alarms);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(ClientAlarm alarm, ClientRoom room, DeadlineManager alarms) {
        happened(List.of(), room, alarms);
    }

    @EventSourcingHandler
    void on(ClientEvent event) {
        id = event.clientId();
        state = state.after(event);
    }

    private Done happened(List<ClientEvent> events, ClientRoom room, DeadlineManager alarms) {
        return TIMED.happened(
                events,
                () -> state.facts().clientId().value(),
                () -> state.openDueDates(),
                () -> ClientDecisions.timePasses(state, room.now()),
                room.openDueDates(),
                alarms);
    }
}

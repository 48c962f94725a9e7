package fr.paroletenue.command.request;

import fr.paroletenue.api.client.ClientCommand.ConfirmRelationship;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.Agreement;
import fr.paroletenue.api.request.Assignment;
import fr.paroletenue.api.request.QuoteReceipt;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.AcceptQuote;
import fr.paroletenue.api.request.RequestCommand.AssignWorker;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.ConsiderAssignment;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.EraseRequest;
import fr.paroletenue.api.request.RequestCommand.GiveBackWorker;
import fr.paroletenue.api.request.RequestCommand.IssueQuote;
import fr.paroletenue.api.request.RequestCommand.LoseWorker;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestCommand.RecordAssessment;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.Engagement;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.Acting;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.OtherFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a request. Somebody needs help at home. The technical supervisor comes and assesses what is needed, on a form; then
 * workers who fit are proposed, and one of them is assigned, whose time is taken in the same breath. A quote says what it costs,
 * and the client accepts it in time, or does not, or gets another one; before concluding the client is given all that has to be
 * known. Or nothing comes of it, and years later what was said may go.
 *
 * <p>This shell routes, asks the files of clients and workers inside its own transaction, and counts versions. Every rule stands
 * in the decisions.
 */
@Aggregate(type = "Request")
class Request {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RequestId id;

    private RequestState state = RequestState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(RegisterRequest c, MetaData by, RequestRoom room, CommandGateway commands) {
        requireFileOf(c.clientId(), by, commands);
        return kept(Happened.all(RequestDecisions.register(c, room.days())), room);
    }

    @CommandHandler
    Done handle(PlanAssessment c, MetaData by, RequestRoom room) {
        return Happened.all(AssessmentDecisions.plan(state, c, Acting.of(by).username(), room.days()));
    }

    @CommandHandler
    Done handle(RecordAssessment c, MetaData by, RequestRoom room, CommandGateway commands) {
        return released(
                AssessmentDecisions.record(state, c, Acting.of(by).username(), room::form, room.days()), by, commands);
    }

    @CommandHandler
    Done handle(ProposeWorker c, MetaData by, CommandGateway commands) {
        if (!StaffingDecisions.isProposed(state, c)) {
            var asked = StaffingDecisions.consideration(state, c);
            requireUnplanned(by, commands);
            var considered = askFile(asked, by, commands);
            Happened.all(List.of(StaffingDecisions.proposed(state, c, considered.match())));
        }
        return matched(
                c.workerId(),
                state.staffing().proposals().stream()
                        .filter(proposal -> proposal.workerId().equals(c.workerId()))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .match());
    }

    /** The worker's time is taken in this transaction: both facts or none. */
    @CommandHandler
    Done handle(AssignWorker c, MetaData by, CommandGateway commands) {
        if (!StaffingDecisions.isAssigned(state, c)) {
            @Nullable Engagement engaged = null;
            var toAsk = StaffingDecisions.engagement(state, c);
            requireUnplanned(by, commands);
            for (var asked : toAsk) {
                if (asked instanceof WorkerCommand.EngageWorker) {
                    engaged = askFile(asked, by, commands);
                } else {
                    commands.<Object>sendAndWait(asked, ExpectedVersion.without(by));
                }
            }
            if (engaged == null) {
                throw new IllegalStateException("nobody was engaged for " + c.requestId());
            }
            Happened.all(StaffingDecisions.assigned(state, c, engaged.match()));
        }
        return matched(c.workerId(), state.staffing().standing().orElseThrow().match());
    }

    @CommandHandler
    Done handle(EndAssignment c, MetaData by, CommandGateway commands) {
        return released(StaffingDecisions.release(state, c), by, commands);
    }

    @CommandHandler
    Done handle(NoteQuoteAsked c, RequestRoom room) {
        return Happened.all(QuoteDecisions.ask(state, c, room.days()));
    }

    @CommandHandler
    QuoteReceipt handle(IssueQuote c, RequestRoom room) {
        Happened.all(QuoteDecisions.issue(
                state, c, room::quoteRules, room.numberFor(c.requestId(), c.issuedOn()), room.days()));
        var quote = state.quote().last().orElseThrow();
        return new QuoteReceipt(
                c.requestId(),
                quote.number(),
                quote.validUntil(),
                quote.monthly(),
                quote.once(),
                quote.duty(),
                ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(AcceptQuote c, RequestRoom room) {
        return Happened.all(QuoteDecisions.accept(state, c, room.days()));
    }

    @CommandHandler
    Done handle(RefuseQuote c, RequestRoom room) {
        return Happened.all(QuoteDecisions.refuse(state, c, room.days()));
    }

    @CommandHandler
    Done handle(NoteInformationDelivered c, RequestRoom room) {
        return Happened.all(RequestDecisions.deliverInformation(state, c, room::informationVersion, room.days()));
    }

    /** Asked by the contract, in the transaction in which that is drawn up. */
    @CommandHandler
    Agreement handle(ConcludeRequest c, MetaData by, RequestRoom room, CommandGateway commands) {
        var decided = ConcludingDecisions.conclude(
                state, c, room::quoteRules, room.days().today());
        if (!decided.isEmpty()) {
            StaffingDecisions.confirmation(state).ifPresent(asked -> ask(asked, by, commands));
        }
        kept(Happened.all(decided), room);
        return ConcludingDecisions.agreement(state, Objects.requireNonNull(state.concluded()));
    }

    /** Asked by the schedule of the contract, which takes the worker's time from then on. */
    @CommandHandler
    Assignment handle(ConsiderAssignment c) {
        return new Assignment(state.staffing()
                .standing()
                .map(RequestEvent.WorkerAssigned::workerId)
                .orElse(null));
    }

    /** That the request had come to a contract stays what it is; only the time is given back. */
    @CommandHandler
    Done handle(GiveBackWorker c, MetaData by, CommandGateway commands) {
        state.staffing()
                .standing()
                .ifPresent(assigned -> commands.<Object>sendAndWait(
                        new ReleaseWorker(assigned.workerId(), c.requestId().value()), ExpectedVersion.without(by)));
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(LoseWorker c, MetaData by, CommandGateway commands) {
        return released(StaffingDecisions.lose(state, c), by, commands);
    }

    @CommandHandler
    Done handle(AbandonRequest c, MetaData by, RequestRoom room, CommandGateway commands) {
        return kept(released(RequestDecisions.abandon(state, c, room.days()), by, commands), room);
    }

    /** The keys are destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseRequest c, RequestRoom room) {
        var decided = RequestDecisions.erase(state, room.policies(), room.days().today());
        decided.stream()
                .filter(RequestEvent.Erased.class::isInstance)
                .map(RequestEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return Happened.all(decided);
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        id = event.requestId();
        state = state.after(event);
    }

    /** Asked of the file itself and not of a table: it may have been opened in this very transaction. */
    private static void requireFileOf(ClientId client, MetaData by, CommandGateway commands) {
        OtherFile.<Object>ask(
                commands,
                new ConfirmRelationship(client),
                by,
                () -> Refusal.because(RefusalCode.CLIENT_FILE_NEEDED).with("clientId", client.value()));
    }

    /** Once somebody comes by the plan, the request no longer says who. */
    private void requireUnplanned(MetaData by, CommandGateway commands) {
        StaffingDecisions.contractToAsk(state)
                .ifPresent(asked -> commands.<Object>sendAndWait(asked, ExpectedVersion.without(by)));
    }

    private static Engagement askFile(WorkerCommand command, MetaData by, CommandGateway commands) {
        return ask(command, by, commands);
    }

    private static <R> R ask(WorkerCommand command, MetaData by, CommandGateway commands) {
        return OtherFile.ask(
                commands,
                command,
                by,
                () -> Refusal.because(RefusalCode.WORKER_UNKNOWN)
                        .with("id", command.workerId().value()));
    }

    private Done kept(Done done, RequestRoom room) {
        room.open().keep(state);
        return done;
    }

    private static Done released(List<RequestEvent> decided, MetaData by, CommandGateway commands) {
        StaffingDecisions.releases(decided)
                .forEach(release -> commands.<Object>sendAndWait(release, ExpectedVersion.without(by)));
        return Happened.all(decided);
    }

    private static Done matched(WorkerId worker, Match match) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("workerId", worker.value());
        facts.put("matchedSkills", match.matchedSkills());
        facts.put("missingSkills", match.missingSkills());
        facts.put("servesArea", match.servesArea());
        return new Done(ExpectedVersion.current(), facts);
    }
}

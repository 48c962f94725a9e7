package fr.paroletenue.command.contract;

import fr.paroletenue.api.client.ClientCommand.BecomeClient;
import fr.paroletenue.api.contract.ContractAlarm;
import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.AcceptPaymentMeans;
import fr.paroletenue.api.contract.ContractCommand.CheckContractDueDates;
import fr.paroletenue.api.contract.ContractCommand.ConfirmEnd;
import fr.paroletenue.api.contract.ContractCommand.ConfirmUnplanned;
import fr.paroletenue.api.contract.ContractCommand.ConsiderFollowUp;
import fr.paroletenue.api.contract.ContractCommand.ConsiderVisits;
import fr.paroletenue.api.contract.ContractCommand.DrawUpContract;
import fr.paroletenue.api.contract.ContractCommand.EraseContract;
import fr.paroletenue.api.contract.ContractCommand.GiveWithdrawalInformation;
import fr.paroletenue.api.contract.ContractCommand.HoldIntroductionMeeting;
import fr.paroletenue.api.contract.ContractCommand.IssueNotebook;
import fr.paroletenue.api.contract.ContractCommand.NoteRefund;
import fr.paroletenue.api.contract.ContractCommand.RequestEarlyStart;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.ReturnKey;
import fr.paroletenue.api.contract.ContractCommand.ReviseScope;
import fr.paroletenue.api.contract.ContractCommand.SetAccessInstructions;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractCommand.SignScope;
import fr.paroletenue.api.contract.ContractCommand.TakeKey;
import fr.paroletenue.api.contract.ContractCommand.TerminateContract;
import fr.paroletenue.api.contract.ContractCommand.ValidateScope;
import fr.paroletenue.api.contract.ContractCommand.WithdrawFromContract;
import fr.paroletenue.api.contract.ContractCommand.WriteInNotebook;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.FollowUpTerms;
import fr.paroletenue.api.contract.VisitTerms;
import fr.paroletenue.api.followup.FollowUpCommand.EndFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.EraseFollowUp;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.HoursDone;
import fr.paroletenue.api.mission.PlanCommand.HeedEnd;
import fr.paroletenue.api.mission.ScheduleCommand.ConsiderHours;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.request.Agreement;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.GiveBackWorker;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.OtherFile;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.Timed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
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
 * The life of a contract. What was assessed and quoted is written down; the client signs it, and it comes back: two facts. The
 * law gives the client days to withdraw, and forbids the firm to take anything too early. Client, worker and somebody of the firm
 * meet before the first visit, and every worker who comes signs what exactly is asked for. One day the client withdraws or gives
 * notice; the end is confirmed, what was paid ahead goes back, and years later what tells whose home it was may go.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in the decisions.
 */
@Aggregate(type = Contract.TYPE, snapshotTriggerDefinition = "longStreams")
class Contract {

    static final String TYPE = "Contract";

    static final String ALARM = "contract-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "contract";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, ContractAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ContractId id;

    private ContractState state = ContractState.NONE;

    Contract() {}

    /** As it was after some of its events. */
    Contract(ContractState state) {
        this.id = state.facts().contractId();
        this.state = state;
    }

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    /** The request is concluded in this transaction: both facts or none. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(DrawUpContract c, MetaData by, ContractRoom room, Reach reach) {
        Agreement agreed = OtherFile.ask(
                reach.commands(),
                new ConcludeRequest(c.requestId(), c.contractId().value(), c.lines()),
                by,
                () -> Refusal.because(RefusalCode.REQUEST_UNKNOWN)
                        .with("id", c.requestId().value()));
        return happened(AgreementDecisions.drawUp(c, agreed), room, reach);
    }

    /** Whoever signs is a client: both facts or none. */
    @CommandHandler
    Done handle(SignContract c, MetaData by, ContractRoom room, Reach reach) {
        var decided = AgreementDecisions.sign(state, c, room.limits(), room.days());
        if (!decided.isEmpty()) {
            var clientId = state.facts().clientId();
            OtherFile.ask(
                    reach.commands(),
                    new BecomeClient(clientId, c.contractId().value(), c.signedOn()),
                    by,
                    () -> Refusal.because(RefusalCode.CLIENT_UNKNOWN).with("id", clientId.value()));
        }
        var done = happened(decided, room, reach);
        return new Done(
                done.version(),
                dueDates(state.agreement().withdrawal(), state.signature().paymentBan()));
    }

    @CommandHandler
    Done handle(GiveWithdrawalInformation c, ContractRoom room, Reach reach) {
        var done = happened(AgreementDecisions.inform(state, c, room.limits(), room.days()), room, reach);
        return new Done(done.version(), dueDates(state.agreement().withdrawal(), null));
    }

    @CommandHandler
    Done handle(ReturnContract c, ContractRoom room, Reach reach) {
        return happened(AgreementDecisions.comeBack(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(RequestEarlyStart c, ContractRoom room, Reach reach) {
        return happened(AgreementDecisions.requestEarlyStart(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(AcceptPaymentMeans c, ContractRoom room, Reach reach) {
        return happened(AgreementDecisions.acceptPaymentMeans(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(ReviseScope c, ContractRoom room, Reach reach) {
        var done = happened(HomeDecisions.reviseScope(state, c), room, reach);
        return new Done(done.version(), Map.of("scopeVersion", state.home().latest()));
    }

    @CommandHandler
    Done handle(ValidateScope c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.validateScope(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(HoldIntroductionMeeting c, ContractRoom room, Reach reach) {
        return happened(
                HomeDecisions.holdMeeting(state, c, room.isAccount(), room.isWorker(), room.days()), room, reach);
    }

    @CommandHandler
    Done handle(SignScope c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.signScope(state, c, room.isWorker(), room.days()), room, reach);
    }

    @CommandHandler
    Done handle(SetAccessInstructions c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.setAccess(state, c), room, reach);
    }

    @CommandHandler
    Done handle(TakeKey c, ContractRoom room, Reach reach) {
        var number = HomeDecisions.numberOf(state, c);
        var done = happened(HomeDecisions.takeKey(state, c, room.days()), room, reach);
        return new Done(done.version(), Map.of("keyId", number));
    }

    @CommandHandler
    Done handle(ReturnKey c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.returnKey(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(IssueNotebook c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.issueNotebook(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(WriteInNotebook c, ContractRoom room, Reach reach) {
        return happened(HomeDecisions.writeInNotebook(state, c, room.days()), room, reach);
    }

    @CommandHandler
    FollowUpTerms handle(ConsiderFollowUp c) {
        return new FollowUpTerms(state.facts().clientId(), HomeDecisions.lacksNotebook(state));
    }

    @CommandHandler
    Done handle(WithdrawFromContract c, ContractRoom room, Reach reach) {
        var done = happened(
                EndDecisions.withdraw(state, c, worked(c, room, reach), room.limits(), room.days()), room, reach);
        var withdrawn = Objects.requireNonNull(state.end().withdrawn());
        return new Done(
                done.version(),
                ending(
                        Map.of("owed", withdrawn.owed(), "toRefund", withdrawn.toRefund()),
                        withdrawn.confirmation(),
                        withdrawn.refund()));
    }

    @CommandHandler
    Done handle(TerminateContract c, ContractRoom room, Reach reach) {
        var done = happened(EndDecisions.terminate(state, c, room.limits(), room.days()), room, reach);
        var terminated = Objects.requireNonNull(state.end().terminated());
        return new Done(
                done.version(),
                ending(
                        Map.of(
                                "rule",
                                terminated.rule(),
                                "endsOn",
                                terminated.end().lastDay()),
                        terminated.confirmation(),
                        terminated.refund()));
    }

    @CommandHandler
    Done handle(ConfirmEnd c, ContractRoom room, Reach reach) {
        return happened(EndDecisions.confirm(state, c, room.now()), room, reach);
    }

    @CommandHandler
    Done handle(NoteRefund c, ContractRoom room, Reach reach) {
        return happened(EndDecisions.refund(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(AbandonContract c, ContractRoom room, Reach reach) {
        var decided = EndDecisions.abandon(state, c, room.days());
        var done = happened(decided, room, reach);
        if (!decided.isEmpty()) {
            reach.<Done>ask(new GiveBackWorker(state.facts().requestId()));
        }
        return done;
    }

    /** The keys are destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseContract c, ContractRoom room, Reach reach) {
        var decided = EndDecisions.erase(state, room.policies(), room.days().today());
        decided.stream()
                .filter(ContractEvent.Erased.class::isInstance)
                .map(ContractEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return happened(decided, room, reach);
    }

    /** Asked by whoever plans visits, in the transaction in which they are written. */
    @CommandHandler
    VisitTerms handle(ConsiderVisits c) {
        return state.visitTerms();
    }

    @CommandHandler
    Done handle(ConfirmUnplanned c, ContractRoom room) {
        AgreementDecisions.requireUnplanned(state, room.isPlanned(), room.comesBack());
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(CheckContractDueDates c, ContractRoom room, Reach reach) {
        return happened(List.of(), room, reach);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(ContractAlarm alarm, ContractRoom room, Reach reach) {
        happened(List.of(), room, reach);
    }

    ContractState state() {
        return state;
    }

    @EventSourcingHandler
    void on(ContractEvent event) {
        id = event.contractId();
        state = state.after(event);
    }

    private Done happened(List<ContractEvent> events, ContractRoom room, Reach reach) {
        var before = state;
        var done = TIMED.happened(
                events,
                () -> state.facts().contractId().value(),
                () -> state.openDueDates(),
                () -> EndDecisions.timePasses(state, room.now()),
                room.openDueDates(),
                reach.alarms());
        endPlan(before, reach);
        tellFollowUp(before, room, reach);
        return done;
    }

    /** What was worked until the withdrawal was sent, as the visits say; null where none was ever planned. */
    private @Nullable BigDecimal worked(WithdrawFromContract c, ContractRoom room, Reach reach) {
        var schedule = ScheduleId.of(c.contractId());
        return room.isPlanned().test(schedule)
                ? reach.<HoursDone>ask(new ConsiderHours(schedule, c.contractId(), c.sentAt()))
                        .hours()
                : null;
    }

    /** Nobody comes after the end: what is planned there goes in the same transaction. */
    private void endPlan(ContractState before, Reach reach) {
        var isOver = state.end().ended() != null;
        var last = state.lastDay();
        if (last != null && (isOver != (before.end().ended() != null) || !last.equals(before.lastDay()))) {
            var from = Objects.requireNonNull(state.end().over(), "what ends has an end");
            reach.tell(new HeedEnd(state.facts().contractId(), state.facts().requestId(), last, from, isOver));
        }
    }

    /** Whoever follows the contract up learns of its end, and of its erasure, in the same transaction. */
    private void tellFollowUp(ContractState before, ContractRoom room, Reach reach) {
        var ended = state.end().ended();
        var followUp = FollowUpId.of(state.facts().contractId());
        if (ended != null && before.end().ended() == null && room.isFollowedUp().test(followUp)) {
            reach.<Done>ask(new EndFollowUp(followUp, ended.endedOn()));
        }
        if (state.erased() && !before.erased() && room.isFollowedUp().test(followUp)) {
            reach.<Done>ask(new EraseFollowUp(followUp));
        }
    }

    private static Map<String, Object> dueDates(@Nullable DueDate withdrawal, @Nullable DueDate paymentBan) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "withdrawalPeriod", withdrawal);
        put(facts, "paymentBan", paymentBan);
        return facts;
    }

    private static Map<String, Object> ending(
            Map<String, Object> facts, DueDate confirmation, @Nullable DueDate refund) {
        var all = new LinkedHashMap<>(facts);
        put(all, "confirmation", confirmation);
        put(all, "refund", refund);
        return all;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable DueDate due) {
        if (due != null) {
            facts.put(name, DueDateView.of(due, DueDateState.OPEN));
        }
    }
}

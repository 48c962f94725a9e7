package fr.paroletenue.command.followup;

import fr.paroletenue.api.contract.ContractCommand.ConsiderFollowUp;
import fr.paroletenue.api.contract.FollowUpTerms;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.followup.FollowUpAlarm;
import fr.paroletenue.api.followup.FollowUpCommand.CheckFollowUpDueDates;
import fr.paroletenue.api.followup.FollowUpCommand.ConsiderSurprises;
import fr.paroletenue.api.followup.FollowUpCommand.DeliverConclusions;
import fr.paroletenue.api.followup.FollowUpCommand.EndFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.EraseFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpCall;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpVisit;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurpriseCheck;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurveySent;
import fr.paroletenue.api.followup.FollowUpCommand.StartFollowUp;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.followup.SurprisePlanCommand;
import fr.paroletenue.api.followup.SurprisePlanCommand.EndSurprisePlan;
import fr.paroletenue.api.followup.SurprisePlanCommand.HeedHeldCheck;
import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.api.followup.SurpriseTerms;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.followup.FollowUpState.Item;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.Timed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a contract, from its first visit to its end. The client is called within eight days, after a month and once a
 * year; the technical supervisor comes by, and sometimes unannounced; the client learns what came of it, and is asked once in
 * every calendar year how satisfied they are.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in the decisions.
 */
@Aggregate(type = "FollowUp")
class FollowUp {

    static final String ALARM = "follow-up-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "follow-up";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, FollowUpAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable FollowUpId id;

    private FollowUpState state = FollowUpState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    /** What was wrong about the first visit is noted in this transaction. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(StartFollowUp c, FollowUpRoom room, Reach reach) {
        FollowUpTerms terms = reach.ask(
                new ConsiderFollowUp(c.contractId()),
                () -> Refusal.because(RefusalCode.CONTRACT_UNKNOWN)
                        .with("id", c.contractId().value()));
        var done = happened(FollowUpDecisions.start(c, terms, room.limits()), room, reach);
        FollowUpDecisions.anomalies(
                        c,
                        terms,
                        room.isTechnicalSupervisor(),
                        () -> new AnomalyId(UUID.randomUUID().toString()))
                .forEach(anomaly -> reach.<Done>ask(anomaly));
        return done;
    }

    @CommandHandler
    Done handle(RecordFollowUpCall c, FollowUpRoom room, Reach reach) {
        return happened(FollowUpDecisions.call(state, c, room.limits(), room.days()), room, reach);
    }

    @CommandHandler
    Done handle(RecordFollowUpVisit c, FollowUpRoom room, Reach reach) {
        var done = happened(FollowUpDecisions.visit(state, c, room.limits(), room.days()), room, reach);
        var next = state.latest(FollowUpDueDate.VISIT);
        var due = owed(new Item(FollowUpDueDate.VISIT, next));
        return new Done(done.version(), Map.of("number", next - 1, "next", due));
    }

    /** Asked by whoever plans to come unannounced; nothing of it shows here. */
    @CommandHandler
    SurpriseTerms handle(ConsiderSurprises c) {
        return FollowUpDecisions.surpriseTerms(state);
    }

    @CommandHandler
    Done handle(RecordSurpriseCheck c, FollowUpRoom room, Reach reach) {
        var decided = FollowUpDecisions.check(state, c, VisitsAsked.by(reach), room.limits(), room.days());
        var done = happened(decided, room, reach);
        if (!decided.isEmpty()) {
            tellPlan(plan -> new HeedHeldCheck(plan, c.visitId()), room, reach);
        }
        int number = state.checkOf(c.visitId()).orElseThrow().number();
        return new Done(
                done.version(),
                Map.of("number", number, "notice", owed(new Item(FollowUpDueDate.CHECK_NOTICE, number))));
    }

    @CommandHandler
    Done handle(DeliverConclusions c, FollowUpRoom room, Reach reach) {
        return happened(FollowUpDecisions.deliver(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(RecordSurveySent c, FollowUpRoom room, Reach reach) {
        return happened(
                FollowUpDecisions.survey(state, c, room.limits(), room::questionnaireVersion, room.days()),
                room,
                reach);
    }

    @CommandHandler
    Done handle(EndFollowUp c, FollowUpRoom room, Reach reach) {
        var done = happened(FollowUpDecisions.end(state, c, room.limits()), room, reach);
        tellPlan(EndSurprisePlan::new, room, reach);
        return done;
    }

    @CommandHandler
    Done handle(EraseFollowUp c, FollowUpRoom room, Reach reach) {
        return happened(FollowUpDecisions.erase(state), room, reach);
    }

    @CommandHandler
    Done handle(CheckFollowUpDueDates c, FollowUpRoom room, Reach reach) {
        return happened(List.of(), room, reach);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(FollowUpAlarm alarm, FollowUpRoom room, Reach reach) {
        happened(List.of(), room, reach);
    }

    @EventSourcingHandler
    void on(FollowUpEvent event) {
        id = event.followUpId();
        state = state.after(event);
    }

    private Done happened(List<FollowUpEvent> events, FollowUpRoom room, Reach reach) {
        return TIMED.happened(
                events,
                () -> state.facts().followUpId().value(),
                () -> state.openDueDates(),
                () -> FollowUpDecisions.timePasses(state, room.limits(), room.now()),
                room.openDueDates(),
                reach.alarms());
    }

    /** What is planned in secret learns of it in this transaction. */
    private void tellPlan(Function<SurprisePlanId, SurprisePlanCommand> news, FollowUpRoom room, Reach reach) {
        var plan = SurprisePlanId.of(state.facts().followUpId());
        if (room.isPlan().test(plan)) {
            reach.<Done>ask(news.apply(plan));
        }
    }

    private DueDateView owed(Item item) {
        var owed = Objects.requireNonNull(state.owed().get(item), item.toString());
        return DueDateView.of(owed.due(), owed.state());
    }
}

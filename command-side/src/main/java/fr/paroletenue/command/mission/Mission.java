package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractCommand.ConsiderVisits;
import fr.paroletenue.api.contract.VisitTerms;
import fr.paroletenue.api.followup.FollowUpCommand.StartFollowUp;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionAlarm;
import fr.paroletenue.api.mission.MissionCommand.AcceptReplacement;
import fr.paroletenue.api.mission.MissionCommand.AnswerRemark;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.ConsiderVisitDay;
import fr.paroletenue.api.mission.MissionCommand.CorrectTimes;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.HeedPlan;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionCommand.RefuseReplacement;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitDay;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.Absences;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderAbsences;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.Timed;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a month at a client's home. Visits are planned and moved, somebody else comes or nobody does, each takes place or not;
 * at the end client and worker sign what was worked, and what the client writes below is answered before anybody comes again.
 *
 * <p>This shell routes, wakes and counts versions. Every rule stands in the decisions.
 */
@Aggregate(type = "Mission")
class Mission {

    static final String ALARM = "mission-due-date";

    /** As its due dates are kept. */
    static final String KEEPER = "mission";

    private static final Timed TIMED = new Timed(KEEPER, ALARM, MissionAlarm::new);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable MissionId id;

    private MissionState state = MissionState.NONE;

    static Beginning<FollowPattern, Mission, Done> pattern(MissionRoom room, Reach reach) {
        return new Beginning<>(
                FollowPattern.class,
                Mission.class,
                FollowPattern::missionId,
                Mission::new,
                (mission, c) -> mission.handle(c, room, reach));
    }

    static Beginning<PlanVisit, Mission, Done> plannedVisit(MissionRoom room, Reach reach) {
        return new Beginning<>(
                PlanVisit.class,
                Mission.class,
                PlanVisit::missionId,
                Mission::new,
                (mission, c) -> mission.handle(c, room, reach));
    }

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    private Done handle(FollowPattern c, MissionRoom room, Reach reach) {
        var before = state.visits().size();
        var done = happened(PlanDecisions.follow(state, c, room.freeTime(), room.now()), room, reach);
        return new Done(done.version(), Map.of("visits", state.visits().size() - before));
    }

    private Done handle(PlanVisit c, MissionRoom room, Reach reach) {
        var done = happened(PlanDecisions.plan(state, c, room.freeTime()), room, reach);
        var planned = PlanDecisions.known(state, c).orElseThrow();
        return new Done(done.version(), Map.of("visitId", state.id(planned).value()));
    }

    @CommandHandler
    Done handle(ClearTime c, MissionRoom room, Reach reach) {
        return happened(PlanDecisions.clear(state, c, room.now()), room, reach);
    }

    @CommandHandler
    Done handle(MoveVisit c, MissionRoom room, Reach reach) {
        if (PlanDecisions.isMoved(state, c)) {
            return visit(Done.at(ExpectedVersion.current()), PlanDecisions.whereItIs(state, c.number()));
        }
        PlanChanges.require(c.change(), room.isMessage());
        var terms = terms(reach);
        var moved =
                PlanDecisions.destination(state, c, terms.gates(), room.limits().serviceHours(), room.days());
        requireWorker(terms, moved, PlanDecisions.PLANNED_ALREADY, reach);
        if (PlanDecisions.staysInTheMonth(state, c)) {
            var done = happened(PlanDecisions.move(state, c, moved, room.freeTime(), room.now()), room, reach);
            return visit(done, VisitId.of(c.missionId(), c.number()));
        }
        Done elsewhere = reach.ask(new PlanVisit(
                MissionId.of(state.facts().contractId(), YearMonth.from(Paris.dayOf(c.startsAt()))),
                state.facts().contractId(),
                state.facts().clientId(),
                moved,
                VisitOrigin.MOVED,
                VisitId.of(c.missionId(), c.number()),
                c.change(),
                c.reason()));
        var to = new VisitId(String.valueOf(elsewhere.facts().get("visitId")));
        return visit(happened(PlanDecisions.moveAway(state, c, to, room.now()), room, reach), to);
    }

    @CommandHandler
    Done handle(CancelVisit c, MissionRoom room, Reach reach) {
        PlanChanges.require(c.change(), room.isMessage());
        return happened(PlanDecisions.cancel(state, c, room.now()), room, reach);
    }

    @CommandHandler
    Done handle(RecordVisit c, MissionRoom room, Reach reach) {
        var contract = state.facts().contractId();
        var begun = new Begun(
                room.plan().firstDone(contract).orElse(null),
                room.plan().next(contract, Instant.EPOCH).orElse(null));
        var decided = VisitDecisions.record(
                state, c, terms(reach).gates(), begun, room.freeTime(), room.isAccount(), room.days());
        var done = happened(decided, room, reach);
        decided.stream()
                .filter(MissionEvent.VisitDone.class::isInstance)
                .map(MissionEvent.VisitDone.class::cast)
                .filter(MissionEvent.VisitDone::first)
                .forEach(first -> reach.<Done>ask(followUp(first)));
        return done;
    }

    @CommandHandler
    Done handle(CorrectTimes c, MissionRoom room, Reach reach) {
        return happened(VisitDecisions.correct(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(MissVisit c, MissionRoom room, Reach reach) {
        var first = room.plan().firstDone(state.facts().contractId());
        return happened(VisitDecisions.miss(state, c, first.orElse(null), room.days()), room, reach);
    }

    @CommandHandler
    Done handle(OfferReplacement c, MissionRoom room, Reach reach) {
        if (ReplacementDecisions.isOffered(state, c)) {
            return Done.at(ExpectedVersion.current());
        }
        var terms = terms(reach);
        var instead = ReplacementDecisions.offer(state, c, terms.gates(), room.days());
        requireWorker(terms, instead, null, reach);
        return happened(ReplacementDecisions.offered(state, c, instead, room.freeTime()), room, reach);
    }

    @CommandHandler
    Done handle(AcceptReplacement c, MissionRoom room, Reach reach) {
        return happened(
                ReplacementDecisions.accept(state, c, terms(reach).gates(), room.freeTime(), room.days()), room, reach);
    }

    @CommandHandler
    Done handle(RefuseReplacement c, MissionRoom room, Reach reach) {
        return happened(ReplacementDecisions.refuse(state, c, room.days()), room, reach);
    }

    @CommandHandler
    Done handle(HeedWorker c, MissionRoom room, Reach reach) {
        return happened(
                ReplacementDecisions.heedWorker(state, c, room.freeTime(), room.limits(), room.now()), room, reach);
    }

    /** What the client wrote goes into the call log, and becomes a complaint, in this transaction: all or nothing. */
    @CommandHandler
    Done handle(SignTimesheet c, MissionRoom room, Reach reach) {
        if (!TimesheetDecisions.isSigned(state, c)) {
            var decided = new ArrayList<>(TimesheetDecisions.sign(state, c, room.days()));
            TimesheetDecisions.messages(state, c).forEach(command -> reach.<Object>ask(command));
            var next = room.plan().next(state.facts().contractId(), c.clientSignedAt());
            decided.addAll(TimesheetDecisions.remarks(state, c, next, room.limits()));
            happened(decided, room, reach);
        }
        return new Done(ExpectedVersion.current(), Map.of("remarks", TimesheetDecisions.owed(state)));
    }

    @CommandHandler
    Done handle(AnswerRemark c, MissionRoom room, Reach reach) {
        return happened(TimesheetDecisions.answer(state, c, room.days()), room, reach);
    }

    /** Asked by whoever wants to be there. */
    @CommandHandler
    VisitDay handle(ConsiderVisitDay c) {
        return new VisitDay(PlanDecisions.dayOf(state, c.number()));
    }

    @CommandHandler
    Done handle(HeedPlan c, MissionRoom room, Reach reach) {
        return happened(List.of(), room, reach);
    }

    @CommandHandler
    Done handle(CheckMissionDueDates c, MissionRoom room, Reach reach) {
        return happened(List.of(), room, reach);
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(MissionAlarm alarm, MissionRoom room, Reach reach) {
        happened(List.of(), room, reach);
    }

    @EventSourcingHandler
    void on(MissionEvent event) {
        id = event.missionId();
        state = state.after(event);
    }

    /**
     * Whatever changes the plan moves what depends on it, in the same transaction: the timesheet with the last visit, an answer with
     * the next one, in this month and in those before it.
     */
    private Done happened(List<MissionEvent> decided, MissionRoom room, Reach reach) {
        var before = state;
        var events = new ArrayList<>(decided);
        events.addAll(TimesheetDecisions.followLastVisit(before.after(events), room.limits()::timesheet));
        room.plan().keep(before, before.after(events));
        var contract = before.after(events).facts().contractId();
        events.addAll(TimesheetDecisions.heedPlan(
                before.after(events), written -> room.plan().next(contract, written), room.limits()));
        TIMED.happened(
                events,
                () -> state.facts().missionId().value(),
                () -> state.openDueDates(),
                () -> TimesheetDecisions.timePasses(state, room.now()),
                room.openDueDates(),
                reach.alarms());
        if (!before.visits().equals(state.visits())) {
            tellOthers(before, room, reach);
        }
        return Done.at(ExpectedVersion.current());
    }

    private void tellOthers(MissionState before, MissionRoom room, Reach reach) {
        var mission = state.facts();
        for (var worker : PlanDecisions.newlyExpected(before, state)) {
            Absences away = reach.ask(new ConsiderAbsences(worker));
            happened(
                    ReplacementDecisions.heedWorker(
                            state,
                            new HeedWorker(mission.missionId(), worker, away.standing(), away.departedOn()),
                            room.freeTime(),
                            room.limits(),
                            room.now()),
                    room,
                    reach);
        }
        room.plan().withOpenRemarks(mission.contractId()).stream()
                .filter(other -> !other.equals(mission.missionId()))
                .forEach(other -> reach.<Done>ask(new HeedPlan(other)));
    }

    private VisitTerms terms(Reach reach) {
        return reach.ask(new ConsiderVisits(state.facts().contractId()));
    }

    /** S1-07: all that follows from the first visit begins in its transaction. */
    private static StartFollowUp followUp(MissionEvent.VisitDone first) {
        return new StartFollowUp(
                FollowUpId.of(first.contractId()),
                first.contractId(),
                VisitId.of(first.missionId(), first.number()),
                first.workerId(),
                first.startedAt(),
                first.accompaniedBy());
    }

    private static void requireWorker(VisitTerms terms, WantedVisit visit, @Nullable String reason, Reach reach) {
        reach.<Object>ask(
                ScheduleDecisions.consideration(terms, visit, reason),
                () -> Refusal.because(RefusalCode.WORKER_UNKNOWN)
                        .with("id", visit.workerId().value()));
    }

    private static Done visit(Done done, VisitId visit) {
        return new Done(done.version(), Map.of("visitId", visit.value()));
    }
}

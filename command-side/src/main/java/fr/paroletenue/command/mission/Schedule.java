package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractCommand.ConsiderVisits;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.VisitTerms;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.HoursDone;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.PlannedAhead;
import fr.paroletenue.api.mission.ScheduleCommand.AddVisit;
import fr.paroletenue.api.mission.ScheduleCommand.CancelPause;
import fr.paroletenue.api.mission.ScheduleCommand.ConsiderHours;
import fr.paroletenue.api.mission.ScheduleCommand.EndSchedule;
import fr.paroletenue.api.mission.ScheduleCommand.Pause;
import fr.paroletenue.api.mission.ScheduleCommand.PlanAhead;
import fr.paroletenue.api.mission.ScheduleCommand.SetPattern;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.mission.WorkedHours;
import fr.paroletenue.api.request.Assignment;
import fr.paroletenue.api.request.RequestCommand.ConsiderAssignment;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a contract: when visits come back, when nobody comes, and how far it was planned. The visits themselves lie with
 * the missions, one for each month, which the schedule asks in the same transaction to follow.
 */
@Aggregate(type = "Schedule")
class Schedule {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ScheduleId id;

    private ScheduleState state = ScheduleState.NONE;

    static Beginning<SetPattern, Schedule, Done> pattern(MissionRoom room, Reach reach) {
        return new Beginning<>(
                SetPattern.class,
                Schedule.class,
                SetPattern::scheduleId,
                Schedule::new,
                (schedule, c) -> schedule.handle(c, room, reach));
    }

    static Beginning<AddVisit, Schedule, Done> addedVisit(MissionRoom room, Reach reach) {
        return new Beginning<>(
                AddVisit.class,
                Schedule.class,
                AddVisit::scheduleId,
                Schedule::new,
                (schedule, c) -> schedule.handle(c, room, reach));
    }

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    private Done handle(SetPattern c, MissionRoom room, Reach reach) {
        if (ScheduleDecisions.isSet(state, c)) {
            return Done.at(ExpectedVersion.current());
        }
        var terms = terms(c.contractId(), reach);
        PlanChanges.require(c.change(), room.isMessage());
        var decided =
                ScheduleDecisions.setPattern(state, c, terms, room.limits().serviceHours(), room.days());
        for (var asked : ScheduleDecisions.engagement(c, terms, engaged(terms.requestId(), reach))) {
            askFile(asked, reach);
        }
        Happened.all(decided);
        room.plan().keepPattern(c.contractId(), true);
        var until = state.plannedUntil();
        if (until != null) {
            follow(
                    c.pattern().startsOn(),
                    until,
                    CancelCause.PATTERN_CHANGED,
                    c.change(),
                    c.reason(),
                    terms,
                    room,
                    reach);
        }
        return Done.at(ExpectedVersion.current());
    }

    @CommandHandler
    Done handle(Pause c, MissionRoom room, Reach reach) {
        PlanChanges.require(c.change(), room.isMessage());
        var number = ScheduleDecisions.numberOf(state, c);
        var decided = ScheduleDecisions.pause(state, c, room.days());
        var done = Happened.all(decided);
        if (!decided.isEmpty()) {
            clear(
                    Paris.startOf(c.from()),
                    Paris.startOf(c.to().plusDays(1)),
                    CancelCause.PAUSED,
                    c.change(),
                    c.reason(),
                    room,
                    reach);
        }
        return new Done(done.version(), Map.of("pauseId", number));
    }

    @CommandHandler
    Done handle(CancelPause c, MissionRoom room, Reach reach) {
        PlanChanges.require(c.change(), room.isMessage());
        var decided = ScheduleDecisions.cancelPause(state, c);
        var done = Happened.all(decided);
        var until = state.plannedUntil();
        if (!decided.isEmpty() && until != null) {
            var pause = Objects.requireNonNull(state.pauses().get(c.number()));
            follow(
                    pause.from(),
                    pause.to().isBefore(until) ? pause.to() : until,
                    CancelCause.PATTERN_CHANGED,
                    c.change(),
                    null,
                    terms(c.contractId(), reach),
                    room,
                    reach);
        }
        return done;
    }

    /** Answers with the version of the mission that holds the visit. */
    private Done handle(AddVisit c, MissionRoom room, Reach reach) {
        var terms = terms(c.contractId(), reach);
        PlanChanges.require(c.change(), room.isMessage());
        var visit = new WantedVisit(c.startsAt(), c.endsAt(), c.workerId());
        PlanDecisions.requirePlannable(visit, terms.gates(), room.limits().serviceHours(), room.days());
        askFile(ScheduleDecisions.consideration(terms, visit, c.reason()), reach);
        Happened.all(ScheduleDecisions.opening(state, c.scheduleId(), c.contractId(), terms));
        return reach.ask(new PlanVisit(
                MissionId.of(c.contractId(), YearMonth.from(Paris.dayOf(c.startsAt()))),
                c.contractId(),
                terms.clientId(),
                visit,
                VisitOrigin.ADDED,
                null,
                c.change(),
                c.reason()));
    }

    /** Everything is judged before anything is written, so that a refusal can be an answer. */
    @CommandHandler
    PlannedAhead handle(PlanAhead c, MissionRoom room, Reach reach) {
        var terms = terms(c.contractId(), reach);
        var from = c.from().atDay(1);
        var until = c.until().atEndOfMonth();
        try {
            ScheduleDecisions.requirePlannable(state, c, terms, room.days());
            for (var days : ScheduleDecisions.months(from, until, terms)) {
                room.freeTime().requireElsewhere(unfolding(room).between(days.from(), days.to()), c.contractId());
            }
        } catch (Refusal refusal) {
            return new PlannedAhead(0, refusal.code());
        }
        var visits = follow(
                from,
                until,
                CancelCause.PATTERN_CHANGED,
                new PlanChange(PlanChange.By.FIRM, null),
                null,
                terms,
                room,
                reach);
        Happened.all(ScheduleDecisions.planned(state, c, visits));
        return new PlannedAhead(visits, null);
    }

    @CommandHandler
    Done handle(EndSchedule c, MissionRoom room, Reach reach) {
        var done = Happened.all(ScheduleDecisions.end(state, c));
        clear(c.from(), null, CancelCause.CONTRACT_OVER, new PlanChange(PlanChange.By.FIRM, null), null, room, reach);
        if (c.over()) {
            room.plan().keepPattern(c.contractId(), false);
            var engaged = engaged(c.requestId(), reach);
            if (engaged != null) {
                askFile(new ReleaseWorker(engaged, c.requestId().value()), reach);
            }
        }
        return done;
    }

    /** Asked by a contract from which somebody withdraws. */
    @CommandHandler
    HoursDone handle(ConsiderHours c, MissionRoom room) {
        return new HoursDone(WorkedHours.of(room.plan().worked(c.contractId(), c.until()).stream()));
    }

    @EventSourcingHandler
    void on(ScheduleEvent event) {
        id = event.scheduleId();
        state = state.after(event);
    }

    /** Whose time is taken for the contract: by the pattern, and before there was one by the request. */
    private @Nullable WorkerId engaged(RequestId request, Reach reach) {
        if (!state.patterns().isEmpty()) {
            return state.patterns().getLast().workerId();
        }
        return reach.<Assignment>ask(new ConsiderAssignment(request)).workerId();
    }

    /** How many visits were written. */
    private int follow(
            LocalDate from,
            LocalDate until,
            CancelCause because,
            PlanChange change,
            @Nullable String reason,
            VisitTerms terms,
            MissionRoom room,
            Reach reach) {
        var contract = state.facts().contractId();
        var unfolding = unfolding(room);
        var over = terms.gates().over();
        var begun = room.plan().ahead(contract, from);
        var visits = 0;
        for (var days : ScheduleDecisions.months(from, until, terms)) {
            var mission = MissionId.of(contract, YearMonth.from(days.from()));
            var wanted = unfolding.between(days.from(), days.to()).stream()
                    .filter(visit -> over == null || visit.startsAt().isBefore(over))
                    .toList();
            if (wanted.isEmpty() && !begun.contains(mission)) {
                continue;
            }
            Done done = reach.ask(new FollowPattern(
                    mission,
                    contract,
                    state.facts().clientId(),
                    days.from(),
                    days.to(),
                    wanted,
                    because,
                    change,
                    reason));
            visits += (int) done.facts().getOrDefault("visits", 0);
        }
        return visits;
    }

    private Unfolding unfolding(MissionRoom room) {
        return new Unfolding(state.versions(), state.closedDays(), room.limits().zone());
    }

    private void clear(
            Instant from,
            @Nullable Instant until,
            CancelCause because,
            PlanChange change,
            @Nullable String reason,
            MissionRoom room,
            Reach reach) {
        List<MissionId> missions = room.plan().ahead(state.facts().contractId(), Paris.dayOf(from));
        missions.forEach(mission -> reach.<Done>ask(new ClearTime(mission, from, until, because, change, reason)));
    }

    private static VisitTerms terms(ContractId contract, Reach reach) {
        return reach.ask(
                new ConsiderVisits(contract),
                () -> Refusal.because(RefusalCode.CONTRACT_UNKNOWN).with("id", contract.value()));
    }

    private static void askFile(WorkerCommand command, Reach reach) {
        reach.<Object>ask(
                command,
                () -> Refusal.because(RefusalCode.WORKER_UNKNOWN)
                        .with("id", command.workerId().value()));
    }
}

package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.PlannedAhead;
import fr.paroletenue.api.mission.PlanningAlarm;
import fr.paroletenue.api.mission.PlanningRunCommand.StartPlanning;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.PlanningRunId;
import fr.paroletenue.api.mission.ScheduleCommand.PlanAhead;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.Reach;
import java.util.List;
import java.util.Map;
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
 * The planning of many contracts, asked for in one request. An alarm takes a few contracts in a transaction of its own and asks for
 * the next one; whatever stops the house in between, the alarm is still there when it starts again.
 */
@Aggregate(type = "PlanningRun")
class PlanningRun {

    static final String ALARM = "planning-next-contracts";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PlanningRunId id;

    private PlanningRunState state = PlanningRunState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(StartPlanning c, MissionRoom room, Reach reach) {
        Happened.all(PlanningRunDecisions.start(c, room.plan()::withAPattern, room.days()));
        goOn(room, reach);
        return new Done(
                ExpectedVersion.current(),
                Map.of("contracts", state.facts().contracts().size()));
    }

    @DeadlineHandler(deadlineName = ALARM)
    void wake(PlanningAlarm alarm, MissionRoom room, Reach reach) {
        for (var contract : PlanningRunDecisions.next(state)) {
            Happened.all(List.of(PlanningRunDecisions.planned(state, contract, plan(contract, room, reach))));
        }
        goOn(room, reach);
    }

    @EventSourcingHandler
    void on(PlanningRunEvent event) {
        id = event.runId();
        state = state.after(event);
    }

    private void goOn(MissionRoom room, Reach reach) {
        Happened.all(PlanningRunDecisions.finish(state));
        if (!state.finished()) {
            reach.ringSoon(room.now(), ALARM, new PlanningAlarm(state.facts().runId()));
        }
    }

    private PlannedAhead plan(ContractId contract, MissionRoom room, Reach reach) {
        if (!room.plan().hasPattern(contract)) {
            return new PlannedAhead(0, RefusalCode.NO_PATTERN);
        }
        return reach.ask(new PlanAhead(
                ScheduleId.of(contract),
                contract,
                state.facts().from(),
                state.facts().until()));
    }
}

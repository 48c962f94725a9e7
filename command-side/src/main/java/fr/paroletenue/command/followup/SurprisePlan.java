package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.FollowUpCommand.ConsiderSurprises;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.followup.SurprisePlanCommand.DropSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.EndSurprisePlan;
import fr.paroletenue.api.followup.SurprisePlanCommand.HeedHeldCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.PlanSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.api.followup.SurpriseTerms;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.Reach;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The surprise checks that are planned for a contract. They lie apart from the follow-up, because a version that rises there would
 * tell whoever reads it that something is planned.
 */
@Aggregate(type = "SurprisePlan")
class SurprisePlan {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SurprisePlanId id;

    private SurprisePlanState state = SurprisePlanState.NONE;

    static Beginning<PlanSurpriseCheck, SurprisePlan, Done> planned(FollowUpRoom room, Reach reach) {
        return new Beginning<>(
                PlanSurpriseCheck.class,
                SurprisePlan.class,
                PlanSurpriseCheck::planId,
                SurprisePlan::new,
                (plan, c) -> plan.handle(c, room, reach));
    }

    static Beginning<DropSurpriseCheck, SurprisePlan, Done> dropped(Reach reach) {
        return new Beginning<>(
                DropSurpriseCheck.class,
                SurprisePlan.class,
                DropSurpriseCheck::planId,
                SurprisePlan::new,
                (plan, c) -> plan.handle(c, reach));
    }

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    private Done handle(PlanSurpriseCheck c, FollowUpRoom room, Reach reach) {
        var terms = terms(c.followUpId(), reach);
        var done = Happened.all(SurprisePlanDecisions.plan(state, c, terms, VisitsAsked.by(reach), room.days()));
        return new Done(
                done.version(),
                Map.of("number", state.awaited(c.visitId()).orElseThrow().number()));
    }

    private Done handle(DropSurpriseCheck c, Reach reach) {
        terms(c.followUpId(), reach);
        return Happened.all(SurprisePlanDecisions.drop(state, c));
    }

    @CommandHandler
    Done handle(HeedHeldCheck c) {
        return Happened.all(SurprisePlanDecisions.heedHeld(state, c));
    }

    @CommandHandler
    Done handle(EndSurprisePlan c) {
        return Happened.all(SurprisePlanDecisions.end(state, c));
    }

    @EventSourcingHandler
    void on(SurprisePlanEvent event) {
        id = event.planId();
        state = state.after(event);
    }

    /** Refused where nothing of that id is followed up. */
    private static SurpriseTerms terms(FollowUpId followUp, Reach reach) {
        return reach.ask(
                new ConsiderSurprises(followUp),
                () -> Refusal.because(RefusalCode.FOLLOW_UP_UNKNOWN).with("id", followUp.value()));
    }
}

package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.AnomalyCommand.CloseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.EraseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.TakeMeasure;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of an anomaly. The firm itself found something wrong, and nobody complained: it has no clock and no answer, but it is
 * kept in the file of the client with what was done about it (S2-37).
 */
@Aggregate(type = "Anomaly")
class Anomaly {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable AnomalyId id;

    private AnomalyState state = AnomalyState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(RecordAnomaly c, AnomalyRoom room) {
        var done =
                Happened.all(AnomalyDecisions.record(c, room.known(), () -> room.number(c.anomalyId()), room.days()));
        return new Done(done.version(), Map.of("number", state.facts().number()));
    }

    @CommandHandler
    Done handle(TakeMeasure c, AnomalyRoom room) {
        return Happened.all(AnomalyDecisions.takeMeasure(state, c, room.days()));
    }

    @CommandHandler
    Done handle(CloseAnomaly c, AnomalyRoom room) {
        return Happened.all(AnomalyDecisions.close(state, c, room.days()));
    }

    /** The key is destroyed once this is committed. */
    @CommandHandler
    Done handle(EraseAnomaly c, AnomalyRoom room) {
        var decided = AnomalyDecisions.erase(state, room::retention, room.days().today());
        decided.stream()
                .filter(AnomalyEvent.Erased.class::isInstance)
                .map(AnomalyEvent.Erased.class::cast)
                .forEach(erased -> room.erasures().giveUp(erased.scope()));
        return Happened.all(decided);
    }

    @EventSourcingHandler
    void on(AnomalyEvent event) {
        id = event.anomalyId();
        state = state.after(event);
    }
}

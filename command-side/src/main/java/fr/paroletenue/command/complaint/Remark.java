package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintReceipt;
import fr.paroletenue.api.complaint.PromotionReceipt;
import fr.paroletenue.api.complaint.RemarkCommand.PromoteRemark;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.wiring.ExpectedVersion;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a remark. Somebody who left no coordinates was not satisfied: it is kept, nobody can be answered, no clock
 * runs (S5-06). If coordinates come, it becomes a complaint whose clocks start then (D9); the remark keeps the link.
 */
@Aggregate(type = "Remark")
class Remark {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RemarkId id;

    private RemarkState state = RemarkState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(RecordRemark c, ComplaintRoom room) {
        AggregateLifecycle.apply(RemarkDecisions.record(c, room.firstDay(), room.now()));
        return Done.at(ExpectedVersion.current());
    }

    /** The complaint is recorded by its own command inside this transaction: both facts or none. */
    @CommandHandler
    PromotionReceipt handle(PromoteRemark c, MetaData by, ComplaintRoom room, CommandGateway commands) {
        if (RemarkDecisions.isAlreadyPromoted(state, c)) {
            var promoted = Objects.requireNonNull(state.promoted());
            return new PromotionReceipt(
                    promoted.complaintId(), promoted.registerNumber(), null, ExpectedVersion.current());
        }
        var now = room.now();
        ComplaintReceipt receipt =
                commands.sendAndWait(RemarkDecisions.complaintOf(state, c, now), ExpectedVersion.without(by));
        AggregateLifecycle.apply(new RemarkEvent.Promoted(
                c.remarkId(), c.complaintId(), receipt.registerNumber(), c.complainant(), c.clientId(), now));
        return new PromotionReceipt(c.complaintId(), receipt.registerNumber(), receipt, ExpectedVersion.current());
    }

    @EventSourcingHandler
    void on(RemarkEvent event) {
        id = event.remarkId();
        state = state.after(event);
    }
}

package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.SystemicIssueCommand.CloseSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.LinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueCommand.NoteOutreach;
import fr.paroletenue.api.complaint.SystemicIssueCommand.OpenSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.UnlinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.wiring.ExpectedVersion;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a systemic issue. Somebody sees that several complaints have one cause that lies with the firm and not with a
 * visit: the complaints are linked, clients who are concerned are told whether they complained or not, and in the end it is
 * mended on the scale of the firm (S4-13). Each complaint keeps its own clocks and its own answer.
 */
@Aggregate(type = "SystemicIssue")
class SystemicIssue {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SystemicIssueId id;

    private SystemicIssueState state = SystemicIssueState.NONE;

    @CommandHandlerInterceptor
    void expectVersion(CommandMessage<?> command) {
        ExpectedVersion.check(command.getMetaData());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Done handle(OpenSystemicIssue c, ComplaintRoom room) {
        return happened(SystemicIssueDecisions.open(c, room.history()::isComplaint));
    }

    @CommandHandler
    Done handle(LinkComplaint c, ComplaintRoom room) {
        return happened(SystemicIssueDecisions.link(state, c, room.history()::isComplaint));
    }

    @CommandHandler
    Done handle(UnlinkComplaint c) {
        return happened(SystemicIssueDecisions.unlink(state, c));
    }

    @CommandHandler
    Done handle(NoteOutreach c, ComplaintRoom room) {
        return happened(SystemicIssueDecisions.noteOutreach(state, c, room.now()));
    }

    @CommandHandler
    Done handle(CloseSystemicIssue c) {
        return happened(SystemicIssueDecisions.close(state, c));
    }

    @EventSourcingHandler
    void on(SystemicIssueEvent event) {
        id = event.issueId();
        state = state.after(event);
    }

    private static Done happened(List<SystemicIssueEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return Done.at(ExpectedVersion.current());
    }
}

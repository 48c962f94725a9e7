package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends an act on a complaint and answers its new version, as every act does. */
@Component
class Acts {

    private final Commands commands;

    Acts(Commands commands) {
        this.commands = commands;
    }

    ResponseEntity<Acted> perform(String id, Object body, ComplaintCommand command) {
        return perform(id, body, command, Acted.class);
    }

    /** @param answer for an act that tells more than its version */
    <A> ResponseEntity<A> perform(String id, Object body, ComplaintCommand command, Class<A> answer) {
        return commands.perform(command, body, answer, (Done done) -> Reply.acted(id, done));
    }
}

package fr.paroletenue.command.wiring;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what is to be sent at the start, each on its own: what fails is sent again at the next start and stops nobody. */
@Component
class AtStarts {

    private static final Logger LOG = LoggerFactory.getLogger(AtStarts.class);

    private final List<AtStart> starts;
    private final CommandGateway commands;

    AtStarts(List<AtStart> starts, CommandGateway commands) {
        this.starts = List.copyOf(starts);
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void send() {
        starts.stream().flatMap(start -> start.commands().get().stream()).forEach(this::send);
    }

    private void send(Object command) {
        try {
            commands.<Object>sendAndWait(command);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} was not done and will be tried at the next start",
                    command.getClass().getSimpleName(),
                    failed);
        }
    }
}

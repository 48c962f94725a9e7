package fr.paroletenue.command.wiring;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the command bus know every command that is sent on to others. */
@Component
class Spreads {

    private final CommandGateway commands;

    Spreads(List<Spread<?>> spreads, CommandBus bus, CommandGateway commands) {
        this.commands = commands;
        spreads.forEach(spread -> bus.subscribe(spread.command().getName(), message -> handle(spread, message)));
    }

    private @Nullable Object handle(Spread<?> spread, CommandMessage<?> message) {
        for (var command : spread.of(message.getPayload())) {
            commands.<Object>sendAndWait(command, ExpectedVersion.without(message.getMetaData()));
        }
        return null;
    }
}

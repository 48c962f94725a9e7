package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.Refusal;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** How a file asks another one inside its own transaction: both facts or none. */
public final class OtherFile {

    private OtherFile() {}

    /**
     * @param by who acts, as the command of the asking file says it
     * @param unknown what is refused when there is no such file, or one of another kind
     */
    public static <R> R ask(CommandGateway commands, Object command, MetaData by, Supplier<Refusal> unknown) {
        try {
            return commands.sendAndWait(command, ExpectedVersion.without(by));
        } catch (AggregateNotFoundException | IncompatibleAggregateException nothing) {
            throw unknown.get();
        }
    }
}

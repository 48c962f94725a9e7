package fr.paroletenue.command.wiring;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the command bus know every command that begins what it is for. */
@Component
class Beginnings {

    Beginnings(List<Beginning<?, ?, ?>> beginnings, CommandBus bus, ObjectProvider<Configuration> axon) {
        beginnings.forEach(beginning -> subscribe(beginning, bus, axon));
    }

    /** The repositories are there only after all parts have been put together. */
    private static <T> void subscribe(
            Beginning<?, T, ?> beginning, CommandBus bus, ObjectProvider<Configuration> axon) {
        bus.subscribe(
                beginning.command().getName(),
                beginning.handledBy(
                        () -> axon.getObject().repository(beginning.aggregate()),
                        id -> axon.getObject()
                                .eventStore()
                                .lastSequenceNumberFor(id)
                                .isPresent()));
    }
}

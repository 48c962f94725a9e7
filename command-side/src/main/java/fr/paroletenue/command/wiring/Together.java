package fr.paroletenue.command.wiring;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the command bus know what is to be done with {@link Several} commands: one after the other, inside one transaction. */
@Component
public class Together {

    /** All was decided, and nobody refused; thrown so that nothing of it is kept. */
    public static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super("rehearsed", null, false, false);
        }
    }

    /** One of several commands failed, and with it all. */
    public static final class OneFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int index;
        private final Throwable reason;

        OneFailed(int index, Throwable reason) {
            super(reason);
            this.index = index;
            this.reason = reason;
        }

        /** Which one, from 0. */
        public int index() {
            return index;
        }

        public Throwable reason() {
            return reason;
        }
    }

    private final CommandBus bus;

    Together(CommandBus bus) {
        this.bus = bus;
        bus.subscribe(Several.class.getName(), this::handle);
    }

    private @Nullable Object handle(CommandMessage<?> message) {
        var several = (Several) message.getPayload();
        if (!several.rehearsed()) {
            several.first().run();
        }
        var last = several.commands().size() - 1;
        for (var i = 0; i <= last; i++) {
            var metaData = message.getMetaData();
            send(i, several.commands().get(i), i == last ? metaData : metaData.and(Several.MORE_FOLLOW, true));
        }
        if (several.rehearsed()) {
            throw new Rehearsed();
        }
        return null;
    }

    private void send(int index, Object command, MetaData metaData) {
        var outcome = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).withMetaData(metaData),
                (sent, result) -> outcome.set(result));
        var result = Objects.requireNonNull(outcome.get(), "the bus answers on this thread");
        if (result.isExceptional()) {
            throw new OneFailed(index, result.exceptionResult());
        }
    }
}

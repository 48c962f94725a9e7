package fr.paroletenue.command.wiring;

import java.util.List;
import java.util.function.Function;

/**
 * A command that no single file is for: it is sent on to each file that it concerns, inside the same transaction.
 *
 * @param to the commands that it comes to, in the order in which they are sent; none where it concerns nobody
 */
public record Spread<C>(Class<C> command, Function<C, List<?>> to) {

    List<?> of(Object payload) {
        return to.apply(command.cast(payload));
    }
}

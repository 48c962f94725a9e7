package fr.paroletenue.command.wiring;

import java.util.List;
import java.util.function.Supplier;

/**
 * Commands that are sent once the house has started: what files from before something was looked up have to say.
 *
 * @param commands those that are still needed; none once they were sent
 */
public record AtStart(Supplier<List<?>> commands) {}

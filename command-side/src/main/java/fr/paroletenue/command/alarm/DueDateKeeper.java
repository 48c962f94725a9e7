package fr.paroletenue.command.alarm;

import java.util.function.Function;

/**
 * A kind of aggregate that has due dates, and how it is asked to look at the clock again.
 *
 * @param aggregateType under which its due dates stand in the lookup table
 * @param check the command for the aggregate of an id
 */
public record DueDateKeeper(String aggregateType, Function<String, Object> check) {}

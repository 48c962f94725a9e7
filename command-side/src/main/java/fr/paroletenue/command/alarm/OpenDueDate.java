package fr.paroletenue.command.alarm;

import fr.paroletenue.api.kernel.DueDate;
import java.time.Instant;

/**
 * A due date whose act is still missing.
 *
 * @param lookAt when the aggregate wants to be woken for it: at an early alert, or when it is due
 */
public record OpenDueDate(String name, Instant lookAt, DueDate due) {}

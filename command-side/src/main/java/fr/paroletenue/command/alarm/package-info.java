/** What wakes an aggregate when a due date passes, and what finds an alarm that was lost. */
@NullMarked
package fr.paroletenue.command.alarm;

import org.jspecify.annotations.NullMarked;

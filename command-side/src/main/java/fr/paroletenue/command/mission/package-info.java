/** What is planned at a client's home, what came of it, and the timesheet of the month. */
@NullMarked
package fr.paroletenue.command.mission;

import org.jspecify.annotations.NullMarked;

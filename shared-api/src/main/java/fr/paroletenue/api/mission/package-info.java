/** What is planned at a client's home, what came of it, and the timesheet of the month: commands, events and their facts. */
@NullMarked
package fr.paroletenue.api.mission;

import org.jspecify.annotations.NullMarked;

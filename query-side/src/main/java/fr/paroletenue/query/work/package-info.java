/**
 * The work of the day: what is late, due today or tomorrow, or has no date, for a planner or a technical supervisor. Each room says
 * by a {@link fr.paroletenue.query.work.WorkPart} what of its own is still to do.
 */
@NullMarked
package fr.paroletenue.query.work;

import org.jspecify.annotations.NullMarked;

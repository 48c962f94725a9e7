/**
 * The plan as it is asked about: visits, the timesheets of the month, schedules and planning runs. What people said about them is
 * kept in no row: it is read from the history, so that the erasure of a contract leaves no word of it here.
 */
@NullMarked
package fr.paroletenue.query.mission;

import org.jspecify.annotations.NullMarked;

/** Working days, French public holidays and due dates with their proof. Pure: a fact and a policy in, a date out. */
@NullMarked
package fr.paroletenue.command.calendar;

import org.jspecify.annotations.NullMarked;

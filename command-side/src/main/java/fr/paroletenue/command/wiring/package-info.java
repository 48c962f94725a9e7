/** Event store, deadlines and gateway of the command side. */
@NullMarked
package fr.paroletenue.command.wiring;

import org.jspecify.annotations.NullMarked;

/** Workers, from the selection to the archive: what has to be there before an assignment, and whose time is taken by which request. */
@NullMarked
package fr.paroletenue.command.worker;

import org.jspecify.annotations.NullMarked;

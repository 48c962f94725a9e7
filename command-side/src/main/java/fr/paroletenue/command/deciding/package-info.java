/** What the decisions of every capability ask the same way. Plain Java. */
@NullMarked
package fr.paroletenue.command.deciding;

import org.jspecify.annotations.NullMarked;

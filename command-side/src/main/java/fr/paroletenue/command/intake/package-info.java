/** The call log (main courante): how a message becomes a call-back, a complaint or a remark, and how nobody is forgotten. */
@NullMarked
package fr.paroletenue.command.intake;

import org.jspecify.annotations.NullMarked;

/** Numbers without gaps. */
@NullMarked
package fr.paroletenue.command.numbering;

import org.jspecify.annotations.NullMarked;

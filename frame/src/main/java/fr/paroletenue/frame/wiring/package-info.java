/** What both sides check and start in the same way. */
@NullMarked
package fr.paroletenue.frame.wiring;

import org.jspecify.annotations.NullMarked;

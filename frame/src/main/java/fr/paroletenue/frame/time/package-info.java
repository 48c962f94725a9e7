/** The one clock, and the token that lets a reader see what he has just written. */
@NullMarked
package fr.paroletenue.frame.time;

import org.jspecify.annotations.NullMarked;

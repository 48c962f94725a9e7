/** How the letters of every capability are set: plain text, in French. */
@NullMarked
package fr.paroletenue.query.letter;

import org.jspecify.annotations.NullMarked;

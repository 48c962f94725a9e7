/** The two databases of the house: who may enter which schema, how they are laid out, and the pools that lead there. */
@NullMarked
package fr.paroletenue.frame.database;

import org.jspecify.annotations.NullMarked;

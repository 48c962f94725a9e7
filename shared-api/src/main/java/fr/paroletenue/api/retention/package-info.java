/** Until when a file is kept: one rule, by which it is refused on the command side and listed on the query side (ADR 0022). */
@NullMarked
package fr.paroletenue.api.retention;

import org.jspecify.annotations.NullMarked;

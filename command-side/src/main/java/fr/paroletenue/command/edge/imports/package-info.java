/** Files of a former system: read whole, refused whole, and continued where they were interrupted. */
@NullMarked
package fr.paroletenue.command.edge.imports;

import org.jspecify.annotations.NullMarked;

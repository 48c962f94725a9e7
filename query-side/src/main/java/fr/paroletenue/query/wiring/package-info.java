/** How the query side is put together. */
@NullMarked
package fr.paroletenue.query.wiring;

import org.jspecify.annotations.NullMarked;

/** How far each read model is, waiting for it, and rebuilding it. */
@NullMarked
package fr.paroletenue.query.readmodel;

import org.jspecify.annotations.NullMarked;

/** The list of everything that can lie in the history. */
@NullMarked
package fr.paroletenue.api.history;

import org.jspecify.annotations.NullMarked;

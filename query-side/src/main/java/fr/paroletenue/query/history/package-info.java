/** The event history for auditors. */
@NullMarked
package fr.paroletenue.query.history;

import org.jspecify.annotations.NullMarked;

/** The call log as it is asked about. */
@NullMarked
package fr.paroletenue.query.intake;

import org.jspecify.annotations.NullMarked;

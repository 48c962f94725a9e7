/** The call log (main courante): every message that reaches the firm, what was done about it and what it became. */
@NullMarked
package fr.paroletenue.api.intake;

import org.jspecify.annotations.NullMarked;

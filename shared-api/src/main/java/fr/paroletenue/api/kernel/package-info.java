/** What every capability speaks: refusals, due dates, personal data, the Paris calendar zone. */
@NullMarked
package fr.paroletenue.api.kernel;

import org.jspecify.annotations.NullMarked;

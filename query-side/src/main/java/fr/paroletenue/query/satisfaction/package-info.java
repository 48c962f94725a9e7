/**
 * How satisfied clients can be, as far as the house knows without their answers: what each room counted for them in a year, by client
 * and by technical supervisor. Each room says by a {@link fr.paroletenue.query.satisfaction.SatisfactionPart} what of its own counts.
 */
@NullMarked
package fr.paroletenue.query.satisfaction;

import org.jspecify.annotations.NullMarked;

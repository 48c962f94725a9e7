/** The dated policies as they are asked about. */
@NullMarked
package fr.paroletenue.query.policy;

import org.jspecify.annotations.NullMarked;

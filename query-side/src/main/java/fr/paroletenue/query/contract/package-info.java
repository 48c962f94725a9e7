/** The contracts: what was agreed, what the law gives, how it ends; from their events. */
@NullMarked
package fr.paroletenue.query.contract;

import org.jspecify.annotations.NullMarked;

/** The questions about policies over HTTP. */
@NullMarked
package fr.paroletenue.query.policy.rest;

import org.jspecify.annotations.NullMarked;

/** The event history over HTTP. */
@NullMarked
package fr.paroletenue.query.history.rest;

import org.jspecify.annotations.NullMarked;

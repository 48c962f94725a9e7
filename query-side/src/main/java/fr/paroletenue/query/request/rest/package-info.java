/** The questions about requests over HTTP. */
@NullMarked
package fr.paroletenue.query.request.rest;

import org.jspecify.annotations.NullMarked;

/** The questions about the call log over HTTP. */
@NullMarked
package fr.paroletenue.query.intake.rest;

import org.jspecify.annotations.NullMarked;

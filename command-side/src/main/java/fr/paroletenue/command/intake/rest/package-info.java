/** The edge of the call log. */
@NullMarked
package fr.paroletenue.command.intake.rest;

import org.jspecify.annotations.NullMarked;

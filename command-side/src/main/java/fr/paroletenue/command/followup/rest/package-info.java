/** The follow-up room over HTTP. */
@NullMarked
package fr.paroletenue.command.followup.rest;

import org.jspecify.annotations.NullMarked;

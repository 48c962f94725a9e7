/** How the acts about requests come in over HTTP. */
@NullMarked
package fr.paroletenue.command.request.rest;

import org.jspecify.annotations.NullMarked;

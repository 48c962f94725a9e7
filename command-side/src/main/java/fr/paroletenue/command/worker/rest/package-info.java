/** How the acts about workers come in over HTTP. */
@NullMarked
package fr.paroletenue.command.worker.rest;

import org.jspecify.annotations.NullMarked;

/** Acts on clients over HTTP. */
@NullMarked
package fr.paroletenue.command.client.rest;

import org.jspecify.annotations.NullMarked;

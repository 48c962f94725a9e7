/** Questions about clients over HTTP. */
@NullMarked
package fr.paroletenue.query.client.rest;

import org.jspecify.annotations.NullMarked;

/** The satisfaction of clients over HTTP. */
@NullMarked
package fr.paroletenue.query.satisfaction.rest;

import org.jspecify.annotations.NullMarked;

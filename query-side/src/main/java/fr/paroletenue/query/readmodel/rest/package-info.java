/** Read models over HTTP. */
@NullMarked
package fr.paroletenue.query.readmodel.rest;

import org.jspecify.annotations.NullMarked;

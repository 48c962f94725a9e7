/** The certificates of erasures over HTTP. */
@NullMarked
package fr.paroletenue.query.erasure.rest;

import org.jspecify.annotations.NullMarked;

/** The work of the day over HTTP. */
@NullMarked
package fr.paroletenue.query.work.rest;

import org.jspecify.annotations.NullMarked;

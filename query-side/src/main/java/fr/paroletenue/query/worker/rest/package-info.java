/** The questions about workers over HTTP. */
@NullMarked
package fr.paroletenue.query.worker.rest;

import org.jspecify.annotations.NullMarked;

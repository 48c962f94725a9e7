/** The questions about complaints over HTTP. */
@NullMarked
package fr.paroletenue.query.complaint.rest;

import org.jspecify.annotations.NullMarked;

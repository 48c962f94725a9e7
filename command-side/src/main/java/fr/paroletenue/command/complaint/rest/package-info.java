/** The HTTP acts of the complaint room. */
@NullMarked
package fr.paroletenue.command.complaint.rest;

import org.jspecify.annotations.NullMarked;

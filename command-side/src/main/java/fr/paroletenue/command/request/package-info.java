/** Requests: from a need to an accepted quote. */
@NullMarked
package fr.paroletenue.command.request;

import org.jspecify.annotations.NullMarked;

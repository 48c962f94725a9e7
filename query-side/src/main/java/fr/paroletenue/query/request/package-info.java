/** Requests as they are asked for: the list, one request with its steps, who could come, the text of a quote. */
@NullMarked
package fr.paroletenue.query.request;

import org.jspecify.annotations.NullMarked;

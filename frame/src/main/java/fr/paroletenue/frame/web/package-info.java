/** The HTTP edge: what comes in is read strictly, what is refused is said clearly, in French and English. */
@NullMarked
package fr.paroletenue.frame.web;

import org.jspecify.annotations.NullMarked;

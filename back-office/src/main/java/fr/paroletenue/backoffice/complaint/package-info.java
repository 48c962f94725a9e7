/** Where the two sides of the complaint room meet. */
@NullMarked
package fr.paroletenue.backoffice.complaint;

import org.jspecify.annotations.NullMarked;

/** The time machine of the demo and test profiles. */
@NullMarked
package fr.paroletenue.backoffice.time;

import org.jspecify.annotations.NullMarked;

/** How fast the house is, held against the same machine's own limits in the same run. Not part of the tests. */
@NullMarked
package fr.paroletenue.backoffice.benchmark;

import org.jspecify.annotations.NullMarked;

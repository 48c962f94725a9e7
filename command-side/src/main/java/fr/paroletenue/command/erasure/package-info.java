/** What destroys the keys of a file whose years are over, for every kind of file. */
@NullMarked
package fr.paroletenue.command.erasure;

import org.jspecify.annotations.NullMarked;

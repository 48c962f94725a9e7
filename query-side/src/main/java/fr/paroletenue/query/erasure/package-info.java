/** What an erasure was and what it left behind, for the files of every room (D13). */
@NullMarked
package fr.paroletenue.query.erasure;

import org.jspecify.annotations.NullMarked;

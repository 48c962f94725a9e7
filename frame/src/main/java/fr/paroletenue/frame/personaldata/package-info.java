/** Personal data is stored encrypted, by person and retention class; destroying the key is the only erasure (D13). */
@NullMarked
package fr.paroletenue.frame.personaldata;

import org.jspecify.annotations.NullMarked;

/** A year of an agency that never was, played through the same requests that people send. */
@NullMarked
package fr.paroletenue.backoffice.demo;

import org.jspecify.annotations.NullMarked;

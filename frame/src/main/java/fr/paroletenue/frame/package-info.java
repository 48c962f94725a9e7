@NullMarked
package fr.paroletenue.frame;

import org.jspecify.annotations.NullMarked;

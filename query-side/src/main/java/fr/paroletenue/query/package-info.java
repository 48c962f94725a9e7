@NullMarked
package fr.paroletenue.query;

import org.jspecify.annotations.NullMarked;

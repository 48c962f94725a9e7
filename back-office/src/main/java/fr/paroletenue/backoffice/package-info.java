@NullMarked
package fr.paroletenue.backoffice;

import org.jspecify.annotations.NullMarked;

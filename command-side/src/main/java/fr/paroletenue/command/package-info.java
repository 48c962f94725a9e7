@NullMarked
package fr.paroletenue.command;

import org.jspecify.annotations.NullMarked;

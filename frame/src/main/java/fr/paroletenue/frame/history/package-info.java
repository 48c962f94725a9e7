/** How what happened is written for ever: logical names, revisions, JSON that can be read without this code. */
@NullMarked
package fr.paroletenue.frame.history;

import org.jspecify.annotations.NullMarked;

/** Who may come in, and what each role may do. Whatever no rule allows is refused. */
@NullMarked
package fr.paroletenue.frame.security;

import org.jspecify.annotations.NullMarked;

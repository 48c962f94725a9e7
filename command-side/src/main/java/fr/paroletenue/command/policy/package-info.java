/** The dated parameters of the company: their defaults, which version is in force on a day, and the adoption of new ones. */
@NullMarked
package fr.paroletenue.command.policy;

import org.jspecify.annotations.NullMarked;

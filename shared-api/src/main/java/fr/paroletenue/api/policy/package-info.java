/** Policies as dated data: what a rule said, from which day, and by which source (S5-24). */
@NullMarked
package fr.paroletenue.api.policy;

import org.jspecify.annotations.NullMarked;

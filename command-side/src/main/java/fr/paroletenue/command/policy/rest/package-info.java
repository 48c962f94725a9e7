/** How policies are adopted and previewed over HTTP. */
@NullMarked
package fr.paroletenue.command.policy.rest;

import org.jspecify.annotations.NullMarked;

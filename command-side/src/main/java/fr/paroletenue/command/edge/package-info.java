/** Where HTTP meets the command bus: once, for every capability (versions, repeated requests, read tokens, refusals). */
@NullMarked
package fr.paroletenue.command.edge;

import org.jspecify.annotations.NullMarked;

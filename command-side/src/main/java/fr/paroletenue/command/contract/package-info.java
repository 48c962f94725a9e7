/** The contract: the promise both sides sign, what the law gives the client, and how it ends. */
@NullMarked
package fr.paroletenue.command.contract;

import org.jspecify.annotations.NullMarked;

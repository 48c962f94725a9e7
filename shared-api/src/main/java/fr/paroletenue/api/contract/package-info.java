/** What firm and client agree on, from the signature to the last day: commands, events and their facts. */
@NullMarked
package fr.paroletenue.api.contract;

import org.jspecify.annotations.NullMarked;

/** The people the firm works for, from the first enquiry to the erasure of their file: commands, events and their facts. */
@NullMarked
package fr.paroletenue.api.client;

import org.jspecify.annotations.NullMarked;

/** Complaints, from the first word to closure, with every clock running. */
@NullMarked
package fr.paroletenue.command.complaint;

import org.jspecify.annotations.NullMarked;

/** Complaints, from the first word to closure, with every clock running. Remarks live next door because one may become a complaint. */
@NullMarked
package fr.paroletenue.command.complaint;

import org.jspecify.annotations.NullMarked;

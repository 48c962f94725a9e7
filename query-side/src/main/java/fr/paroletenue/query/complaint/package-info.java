/** Complaints and remarks as they are asked about: working list, file, register, alerts. */
@NullMarked
package fr.paroletenue.query.complaint;

import org.jspecify.annotations.NullMarked;

/** Complaints, from the first word to the archive: commands, events and their facts. Remarks (S5-06, D9) live here too: a remark is a complaint that nobody can answer yet. */
@NullMarked
package fr.paroletenue.api.complaint;

import org.jspecify.annotations.NullMarked;

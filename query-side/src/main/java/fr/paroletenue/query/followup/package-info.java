/** Follow-ups and anomalies as they are asked about. */
@NullMarked
package fr.paroletenue.query.followup;

import org.jspecify.annotations.NullMarked;

/** The follow-up room: calls, follow-up visits, surprise checks, anomalies. */
@NullMarked
package fr.paroletenue.command.followup;

import org.jspecify.annotations.NullMarked;

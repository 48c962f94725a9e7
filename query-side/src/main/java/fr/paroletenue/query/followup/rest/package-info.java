/** Follow-ups and anomalies over HTTP. */
@NullMarked
package fr.paroletenue.query.followup.rest;

import org.jspecify.annotations.NullMarked;

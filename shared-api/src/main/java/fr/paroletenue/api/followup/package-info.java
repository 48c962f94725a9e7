/** The public page of the follow-up: calls, follow-up visits, surprise checks, and what the firm itself found wrong. */
@NullMarked
package fr.paroletenue.api.followup;

import org.jspecify.annotations.NullMarked;

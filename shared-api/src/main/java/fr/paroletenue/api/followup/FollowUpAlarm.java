package fr.paroletenue.api.followup;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a follow-up carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("followup.due-date-alarm")
public record FollowUpAlarm(Instant setFor) {}

package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a complaint carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("complaint.due-date-alarm")
public record ComplaintAlarm(Instant setFor) {}

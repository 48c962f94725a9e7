package fr.paroletenue.api.complaint;

import java.time.Instant;

/** What an alarm of a complaint carries: only the instant it was set for. The decision is asked again when it rings. */
public record ComplaintAlarm(Instant setFor) {}

package fr.paroletenue.api.client;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a client's file carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("client.due-date-alarm")
public record ClientAlarm(Instant setFor) {}

package fr.paroletenue.api.mission;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a mission carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("mission.due-date-alarm")
public record MissionAlarm(Instant setFor) {}

package fr.paroletenue.api.intake;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a message carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("intake.due-date-alarm")
public record IntakeAlarm(Instant setFor) {}

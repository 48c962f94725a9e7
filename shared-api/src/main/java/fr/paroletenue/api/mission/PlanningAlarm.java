package fr.paroletenue.api.mission;

import fr.paroletenue.api.kernel.StoredAs;

/** Lets a planning run take its next contracts. */
@StoredAs("planning.next-contracts-alarm")
public record PlanningAlarm(PlanningRunId runId) {}

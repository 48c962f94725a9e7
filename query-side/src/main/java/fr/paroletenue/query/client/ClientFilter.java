package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientStanding;
import org.jspecify.annotations.Nullable;

/**
 * Which clients of the list are wanted.
 *
 * @param planner user name
 * @param technicalSupervisor user name
 * @param withoutPlanner open dossiers for which nobody plans
 * @param withoutTechnicalSupervisor open dossiers that nobody supervises (S1-02)
 * @param untold those who were not told yet who is there for them (S2-32)
 */
public record ClientFilter(
        @Nullable ClientStanding standing,
        @Nullable String planner,
        @Nullable String technicalSupervisor,
        boolean withoutPlanner,
        boolean withoutTechnicalSupervisor,
        boolean untold) {}

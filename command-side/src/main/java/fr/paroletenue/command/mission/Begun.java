package fr.paroletenue.command.mission;

import fr.paroletenue.api.mission.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * How far the visits of a contract are.
 *
 * @param first the earliest that took place; null before there is one
 * @param open the earliest of which nobody has said yet whether it took place; null where there is none
 */
record Begun(@Nullable VisitId first, VisitPlan.@Nullable Entry open) {}

package fr.paroletenue.api.mission;

import fr.paroletenue.api.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What came of planning a contract ahead. A refusal is an answer here, so that one contract does not stop those that are planned with
 * it.
 *
 * @param visits that were written now
 * @param refused why none could be; null where they could
 */
public record PlannedAhead(int visits, @Nullable RefusalCode refused) {}

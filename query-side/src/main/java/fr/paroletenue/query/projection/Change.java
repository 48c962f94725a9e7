package fr.paroletenue.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * A row as it lies in the table and as it shall lie there.
 *
 * @param before null where there is none yet
 */
public record Change<R>(@Nullable R before, R after) {}

package fr.paroletenue.query.complaint;

import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A month of the register that direction has signed (S3-30).
 *
 * @param registerId identity of the month among all aggregates
 * @param month such as 2026-04, of Paris
 * @param historyPosition of the history up to which the register was read
 */
record SignedMonth(
        String registerId,
        long version,
        long seen,
        String month,
        @Nullable String signedBy,
        Instant signedAt,
        long historyPosition)
        implements Folded {}

package fr.paroletenue.query.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next page begins; absent on the last one
 * @param total of all pages, only when it was asked for
 */
public record Page<T>(
        ReadModelVersion readModel,
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    /** Up to which position of the history the answer shows everything. */
    public record ReadModelVersion(String name, long version) {}
}

package fr.paroletenue.query.projection;

import org.jspecify.annotations.Nullable;

/** Events in, a row out; pure, so that a rebuild gives the same rows. */
@FunctionalInterface
public interface Fold<E, R extends Folded> {

    /**
     * @param row what is known so far, null before the first event
     * @return what is known now; the very same row where the event changes nothing; null as long as there is nothing to keep
     */
    @Nullable
    R after(@Nullable R row, E event, EventFacts facts);
}
